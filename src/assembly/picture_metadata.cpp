// External interface: read_picture_metadata(). The only file that includes exiv2.
#include "assembly/picture_metadata.h"

#include <array>
#include <mutex>

#include <exiv2/exiv2.hpp>

#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::size_t kLongestValue = 10'000;  // bytes

/// Whether the bytes hold any mark of a metadata block. exiv2 is only woken for those that do.
bool may_have_metadata(std::string_view bytes) {
  constexpr std::array<std::string_view, 4> kMarks{"ns.adobe.com/xap/1.0/", "Photoshop 3.0",
                                                   "XML:com.adobe.xmp", "Raw profile type"};
  for (const std::string_view mark : kMarks) {
    if (bytes.find(mark) != bytes.npos) return true;
  }
  return false;
}

/// exiv2's XMP parser has global tables: set up once, used by one thread at a time.
std::mutex& exiv2_mutex() {
  static std::mutex mutex;
  return mutex;
}

void set_up_exiv2() {
  static const bool is_done = [] {
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exiv2::XmpParser::initialize();
    return true;
  }();
  static_cast<void>(is_done);
}

std::string utf8_of(const std::string& bytes) {
  if (is_valid_utf8(bytes)) return bytes;
  std::string text;  // IIM 1:90 says UTF-8 or nothing; then it is Latin-1 in practice
  for (const char byte : bytes) append_utf8(text, static_cast<unsigned char>(byte));
  return text;
}

std::string clean(const std::string& bytes) {
  if (bytes.size() > kLongestValue) return {};
  const std::string text = utf8_of(bytes);
  std::string printable;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_utf8(printable, c < 0x20 || c == 0x7F || !is_xml_character(c) ? U' ' : c);
  }
  return collapse_space(printable);
}

std::string_view primary(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

/// The translation for `language`, else the default, else the first.
std::string translation(const Exiv2::LangAltValue& value, std::string_view language) {
  const std::string* best = nullptr;
  for (const auto& [tag, text] : value.value_) {
    const std::string folded = fold_case(tag);
    if (!language.empty() && primary(folded) == primary(fold_case(language))) return text;
    if (!best || folded == "x-default") best = &text;
  }
  return best ? *best : std::string();
}

/// exiv2 counts the letters of a simple value and the items of a list.
bool is_list(const Exiv2::Xmpdatum& datum) {
  const Exiv2::TypeId type = datum.typeId();
  return type == Exiv2::xmpBag || type == Exiv2::xmpSeq || type == Exiv2::xmpAlt;
}

std::string text_of(const Exiv2::Xmpdatum& datum, std::string_view language) {
  if (const auto* translations = dynamic_cast<const Exiv2::LangAltValue*>(&datum.value())) {
    return clean(translation(*translations, language));
  }
  if (!is_list(datum)) return clean(datum.toString());
  std::string all;
  for (long i = 0; i < datum.count() && all.size() <= kLongestValue; ++i) {
    const std::string one = clean(datum.toString(i));
    if (!one.empty()) all += (all.empty() ? "" : ", ") + one;
  }
  return all.size() <= kLongestValue ? all : std::string();
}

struct MetadataField {
  std::string_view key;
  std::string PictureMetadata::*member;
};

constexpr std::array<MetadataField, 9> kXmpFields = {{
    {"Xmp.iptc.AltTextAccessibility", &PictureMetadata::alternative_text},
    {"Xmp.iptc.ExtDescrAccessibility", &PictureMetadata::description},
    {"Xmp.photoshop.Credit", &PictureMetadata::credit},
    {"Xmp.dc.creator", &PictureMetadata::creator},
    {"Xmp.dc.rights", &PictureMetadata::rights},
    {"Xmp.xmpRights.UsageTerms", &PictureMetadata::usage_terms},
    {"Xmp.xmpRights.WebStatement", &PictureMetadata::licence_url},
    {"Xmp.iptcExt.DigitalSourceType", &PictureMetadata::digital_source_type},
    {"Xmp.plus.DataMining", &PictureMetadata::data_mining},
}};

constexpr std::array<MetadataField, 3> kIptcFields = {{
    {"Iptc.Application2.Credit", &PictureMetadata::credit},
    {"Iptc.Application2.Byline", &PictureMetadata::creator},
    {"Iptc.Application2.Copyright", &PictureMetadata::rights},
}};

void read_xmp(const Exiv2::XmpData& data, std::string_view language, PictureMetadata& metadata) {
  for (const Exiv2::Xmpdatum& datum : data) {
    const std::string key = datum.key();
    for (const MetadataField& field : kXmpFields) {
      if (field.key == key) metadata.*field.member = text_of(datum, language);
    }
  }
}

void read_iptc(const Exiv2::IptcData& data, PictureMetadata& metadata) {
  PictureMetadata found;
  for (const Exiv2::Iptcdatum& datum : data) {
    const std::string key = datum.key();
    for (const MetadataField& field : kIptcFields) {
      if (field.key != key) continue;
      std::string& text = found.*field.member;
      const std::string one = clean(datum.toString());
      if (!one.empty() && text.size() < kLongestValue) text += (text.empty() ? "" : ", ") + one;
    }
  }
  for (const MetadataField& field : kIptcFields) {
    std::string& text = metadata.*field.member;
    if (text.empty()) text = found.*field.member;
  }
}

/// Vocabularies name their words by address: ".../digitalsourcetype/trainedAlgorithmicMedia",
/// ".../DMI-ALLOWED".
void keep_last_part(std::string& value, std::string_view prefix) {
  value.erase(0, value.find_last_of("/:") + 1);
  if (value.starts_with(prefix)) value.erase(0, prefix.size());
  const bool is_word = value.find_first_not_of(
                           "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_0123456789") == value.npos;
  if (!is_word || value == "UNSPECIFIED") value.clear();
}

bool has_metadata_blocks(PictureType type) {
  return type == PictureType::jpeg || type == PictureType::png || type == PictureType::webp;
}

}  // namespace

PictureMetadata read_picture_metadata(PictureType type, std::string_view bytes, std::string_view language) {
  PictureMetadata metadata;
  if (!has_metadata_blocks(type) || !may_have_metadata(bytes)) return metadata;
  const std::lock_guard lock(exiv2_mutex());
  set_up_exiv2();
  try {
    const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(bytes.data()),
                                                 static_cast<long>(bytes.size()));
    image->readMetadata();
    read_xmp(image->xmpData(), language, metadata);
    read_iptc(image->iptcData(), metadata);
  } catch (const std::exception&) {
    // Damaged metadata is as good as none: the picture itself has been judged by its own header.
    return {};
  }
  keep_last_part(metadata.digital_source_type, "");
  keep_last_part(metadata.data_mining, "DMI-");
  return metadata;
}

}  // namespace newsexport
