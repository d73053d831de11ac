// libnewsexport-exiv2.so, the only file that includes exiv2: newsexport_read_metadata().
#include "assembly/exiv2_module.h"

#include <string>

#include <exiv2/exiv2.hpp>

namespace {

void set_up_exiv2() {
  static const bool is_done = [] {
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    return Exiv2::XmpParser::initialize();
  }();
  static_cast<void>(is_done);
}

struct Listener {
  void* listener;
  NewsexportTellMetadata tell;

  void hear(const std::string& key, const std::string& language, const std::string& value) const {
    tell(listener, key.c_str(), language.c_str(), value.data(), value.size());
  }
};

/// exiv2 counts the letters of a simple value and the items of a list.
bool is_list(Exiv2::TypeId type) {
  return type == Exiv2::xmpBag || type == Exiv2::xmpSeq || type == Exiv2::xmpAlt;
}

void tell_xmp(const Exiv2::Xmpdatum& datum, const Listener& listener) {
  if (const auto* translations = dynamic_cast<const Exiv2::LangAltValue*>(&datum.value())) {
    for (const auto& [language, text] : translations->value_) listener.hear(datum.key(), language, text);
  } else if (is_list(datum.typeId())) {
    for (long i = 0; i < datum.count(); ++i) listener.hear(datum.key(), "", datum.toString(i));
  } else {
    listener.hear(datum.key(), "", datum.toString());
  }
}

}  // namespace

extern "C" __attribute__((visibility("default"))) void newsexport_read_metadata(const unsigned char* bytes,
                                                                                std::size_t size,
                                                                                void* listener,
                                                                                NewsexportTellMetadata tell) {
  const Listener told{listener, tell};
  try {
    set_up_exiv2();
    const auto image = Exiv2::ImageFactory::open(bytes, static_cast<long>(size));
    image->readMetadata();
    for (const Exiv2::Xmpdatum& datum : image->xmpData()) tell_xmp(datum, told);
    for (const Exiv2::Iptcdatum& datum : image->iptcData()) told.hear(datum.key(), "", datum.toString());
  } catch (const Exiv2::AnyError&) {
    // Damaged metadata is as good as none: the picture itself has been judged by its own header.
  }
}
