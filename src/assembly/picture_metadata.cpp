// External interface: read_picture_metadata(). exiv2 itself stands behind exiv2_module.h.
#include "assembly/picture_metadata.h"

#include <array>
#include <filesystem>
#include <mutex>
#include <system_error>
#include <vector>

#include "assembly/exiv2_module.h"
#include "assembly/metadata_blocks.h"
#include "support/places.h"
#include "support/shared_library.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::size_t kLongestValue = 10'000;  // bytes

std::string utf8_of(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return std::string(bytes);
  std::string text;  // IIM 1:90 says UTF-8 or nothing; then it is Latin-1 in practice
  for (const char byte : bytes) append_utf8(text, static_cast<unsigned char>(byte));
  return text;
}

std::string clean(std::string_view bytes) {
  if (bytes.size() > kLongestValue) return {};
  const std::string text = utf8_of(bytes);
  std::string printable;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_utf8(printable, c < 0x20 || c == 0x7F || !is_xml_character(c) ? U' ' : c);
  }
  return collapse_space(printable);
}

struct MetadataField {
  std::string_view key;
  std::string PictureMetadata::*member;
};

/// XMP before IIM: the first that says something counts.
constexpr std::array<MetadataField, 12> kFields = {{
    {"Xmp.iptc.AltTextAccessibility", &PictureMetadata::alternative_text},
    {"Xmp.iptc.ExtDescrAccessibility", &PictureMetadata::description},
    {"Xmp.photoshop.Credit", &PictureMetadata::credit},
    {"Xmp.dc.creator", &PictureMetadata::creator},
    {"Xmp.dc.rights", &PictureMetadata::rights},
    {"Xmp.xmpRights.UsageTerms", &PictureMetadata::usage_terms},
    {"Xmp.xmpRights.WebStatement", &PictureMetadata::licence_url},
    {"Xmp.iptcExt.DigitalSourceType", &PictureMetadata::digital_source_type},
    {"Xmp.plus.DataMining", &PictureMetadata::data_mining},
    {"Iptc.Application2.Credit", &PictureMetadata::credit},
    {"Iptc.Application2.Byline", &PictureMetadata::creator},
    {"Iptc.Application2.Copyright", &PictureMetadata::rights},
}};

/// The values of one field, as the module tells them.
struct FieldValues {
  std::vector<std::string> texts;
  std::vector<std::string> languages;  ///< of each text; empty: it is no translation
};
using MetadataValues = std::array<FieldValues, kFields.size()>;

void keep_value(void* listener, const char* key, const char* language, const char* value, std::size_t size) {
  constexpr std::size_t kMostTexts = 100;  // no picture has more creators, or more translations
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (kFields[i].key != key) continue;
    FieldValues& values = (*static_cast<MetadataValues*>(listener))[i];
    std::string text = clean({value, size});
    if (text.empty() || values.texts.size() == kMostTexts) return;
    values.texts.push_back(std::move(text));
    values.languages.push_back(fold_case(clean(language)));
  }
}

std::string_view primary(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

/// The translation for `language`, else the default, else the first; what is no translation is a list.
std::string text_of(const FieldValues& values, const std::string& language) {
  if (values.texts.empty()) return {};
  if (values.languages.front().empty()) {
    std::string all;
    for (const std::string& text : values.texts) all += (all.empty() ? "" : ", ") + text;
    return all;
  }
  std::size_t best = 0;
  for (std::size_t i = 0; i < values.texts.size(); ++i) {
    if (!language.empty() && primary(values.languages[i]) == primary(language)) return values.texts[i];
    if (values.languages[i] == "x-default") best = i;
  }
  return values.texts[best];
}

/// Vocabularies name their words by address: ".../digitalsourcetype/trainedAlgorithmicMedia",
/// ".../DMI-ALLOWED".
void keep_last_part(std::string& value, std::string_view prefix) {
  value.erase(0, value.find_last_of("/:") + 1);
  if (value.starts_with(prefix)) value.erase(0, prefix.size());
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_0123456789";
  if (value.find_first_not_of(kLetters) != value.npos || value == "UNSPECIFIED") value.clear();
}

// By the program's own place: a search path would be looked through for every other library too, and $ORIGIN
// is not the caller's where a sanitizer stands between it and dlopen.
Places module_folders() {
  std::error_code failure;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failure);
  if (failure) return {};
  Places folders;
  for (const char* folder : kExiv2ModuleFolders)
    folders.push_back((program.parent_path() / folder).lexically_normal());
  return folders;
}

NewsexportReadMetadata load_module() {
  for (const std::filesystem::path& place : in_each(module_folders(), kExiv2Module)) {
    std::string unused;
    NewsexportReadMetadata read = nullptr;
    if (find_function(open_library(place.c_str(), unused), kReadMetadataFunction, read)) return read;
  }
  return nullptr;
}

NewsexportReadMetadata find_module() {
  static const NewsexportReadMetadata function = load_module();
  return function;
}

/// False where there is no module.
bool tell_values(const MetadataBlocks& blocks, MetadataValues& values) {
  static std::mutex mutex;  // exiv2's XMP parser has global tables
  const std::lock_guard lock(mutex);
  const NewsexportReadMetadata read = find_module();
  if (!read) return false;
  const NewsexportMetadataBlocks given{blocks.xmp.data(), blocks.xmp.size(),
                                       reinterpret_cast<const unsigned char*>(blocks.photoshop.data()),
                                       blocks.photoshop.size()};
  read(&given, &values, keep_value);
  return true;
}

}  // namespace

PictureMetadata read_picture_metadata(PictureType type, std::string_view bytes, std::string_view language) {
  PictureMetadata metadata;
  const MetadataBlocks blocks = find_metadata_blocks(type, bytes);
  metadata.unread = blocks.unread;
  if (blocks.empty()) return metadata;
  MetadataValues values;
  if (!tell_values(blocks, values)) {
    metadata.missing_module = either_of(in_each(module_folders(), kExiv2Module));
    return metadata;
  }
  const std::string wanted = fold_case(language);
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    std::string& target = metadata.*kFields[i].member;
    if (target.empty()) target = text_of(values[i], wanted);
  }
  keep_last_part(metadata.digital_source_type, "");
  keep_last_part(metadata.data_mining, "DMI-");
  return metadata;
}

}  // namespace newsexport
