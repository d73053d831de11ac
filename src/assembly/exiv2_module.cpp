// libnewsexport-exiv2.so, the only file that includes exiv2: newsexport_read_metadata().
#include "assembly/exiv2_module.h"

#include <cstdint>
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

void read_xmp(const NewsexportMetadataBlocks& blocks, const Listener& listener) {
  Exiv2::XmpData data;
  if (Exiv2::XmpParser::decode(data, std::string(blocks.xmp, blocks.xmp_size)) != 0) return;
  for (const Exiv2::Xmpdatum& datum : data) tell_xmp(datum, listener);
}

void read_iim(const NewsexportMetadataBlocks& blocks, const Listener& listener) {
  const Exiv2::byte* record = nullptr;
  std::uint32_t header_size = 0;
  std::uint32_t size = 0;
  const auto all = static_cast<long>(blocks.photoshop_size);
  if (Exiv2::Photoshop::locateIptcIrb(blocks.photoshop, all, &record, &header_size, &size) != 0) return;
  Exiv2::IptcData data;
  if (Exiv2::IptcParser::decode(data, record + header_size, size) != 0) return;
  for (const Exiv2::Iptcdatum& datum : data) listener.hear(datum.key(), "", datum.toString());
}

}  // namespace

extern "C" __attribute__((visibility("default"))) void newsexport_read_metadata(
    const NewsexportMetadataBlocks* blocks, void* listener, NewsexportTellMetadata tell) {
  const Listener told{listener, tell};
  try {
    set_up_exiv2();
    if (blocks->xmp_size > 0) read_xmp(*blocks, told);
    if (blocks->photoshop_size > 0) read_iim(*blocks, told);
  } catch (const Exiv2::AnyError&) {
    // Damaged metadata is as good as none: the picture itself has been judged by its own header.
  }
}
