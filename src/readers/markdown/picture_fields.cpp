// External interface: what front matter and attributes say of a picture beside its address.
#include "readers/markdown/picture_fields.h"

#include <algorithm>
#include <array>

#include "model/traverse.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

struct TextKey {
  std::string_view key;
  std::string Picture::*member;
};

constexpr std::array<TextKey, 10> kTextKeys = {{
    {"alt", &Picture::alternative_text},
    {"description", &Picture::description},
    {"title", &Picture::title},
    {"credit", &Picture::credit},
    {"creator", &Picture::creator},
    {"rights", &Picture::rights},
    {"copyright", &Picture::rights},
    {"usage-terms", &Picture::usage_terms},
    {"license", &Picture::licence_url},
    {"licence", &Picture::licence_url},
}};

bool is_omission(std::string_view key, std::string_view value) {
  return key == "rights" && fold_case(value) == "omit";
}

// IPTC's words are understood too.
bool set_source_type(Picture& picture, const std::string& value) {
  const std::string word = fold_case(value);
  if (word == "generated" || word == "true" || word == "yes") {
    picture.digital_source_type = "trainedAlgorithmicMedia";
  } else if (word == "changed" || word == "edited") {
    picture.digital_source_type = "compositeWithTrainedAlgorithmicMedia";
  } else if (word == "no" || word == "false") {
    picture.digital_source_type = "digitalCapture";
  } else {
    return false;
  }
  return true;
}

bool set_data_mining(Picture& picture, const std::string& value) {
  const std::string word = fold_case(value);
  if (word == "reserved" || word == "prohibited" || word == "no" || word == "1") {
    picture.data_mining = "PROHIBITED";
  } else if (word == "allowed" || word == "yes" || word == "0") {
    picture.data_mining = "ALLOWED";
  } else {
    return false;
  }
  return true;
}

const std::string& file_of(const PictureFields& fields) {
  static const std::string kNone;
  const auto file = fields.values.find("file");
  return file == fields.values.end() ? kNone : file->second;
}

/// What the text says itself stays.
void fill_in(Picture& picture, const PictureFields& fields) {
  Picture said;
  for (const auto& [key, value] : fields.values) set_picture_field(said, key, value);
  for (const TextKey& text : kTextKeys) {
    std::string& target = picture.*text.member;
    const bool is_decorative_alt = text.key == "alt" && picture.is_decorative;
    if (target.empty() && !is_decorative_alt) target = said.*text.member;
  }
  if (picture.digital_source_type.empty()) picture.digital_source_type = said.digital_source_type;
  if (picture.data_mining.empty()) picture.data_mining = said.data_mining;
  picture.is_omitted = picture.is_omitted || said.is_omitted;
}

void report_values(const PictureFields& fields, Diagnostics& diagnostics) {
  Picture scratch;
  for (const auto& [key, value] : fields.values) {
    if (key == "file" || set_picture_field(scratch, key, value)) continue;
    diagnostics.warning(fields.position, "picture.invalid-value",
                        "'" + value + "' is no value for '" + key + "' of a picture; it is left out");
  }
}

}  // namespace

std::vector<std::string_view> picture_keys() {
  std::vector<std::string_view> keys = {"file", "ai", "data-mining"};
  for (const TextKey& text : kTextKeys) keys.push_back(text.key);
  return keys;
}

bool set_picture_field(Picture& picture, std::string_view key, const std::string& value) {
  if (is_omission(key, value)) {
    picture.is_omitted = true;
    return true;
  }
  if (key == "ai") return set_source_type(picture, value);
  if (key == "data-mining") return set_data_mining(picture, value);
  const auto text = std::ranges::find(kTextKeys, key, &TextKey::key);
  if (text == kTextKeys.end()) return false;
  picture.*text->member = value;
  return true;
}

void apply_picture_fields(Conversion& conversion) {
  if (conversion.pictures.empty()) return;
  std::map<std::string, bool> is_shown;
  for (const PictureFields& fields : conversion.pictures) report_values(fields, conversion.diagnostics);
  Visitor visitor;
  visitor.picture = [&](Picture& picture) {
    for (const PictureFields& fields : conversion.pictures) {
      if (file_of(fields) != picture.source) continue;
      is_shown[picture.source] = true;
      fill_in(picture, fields);
    }
  };
  traverse(conversion.article, visitor);
  for (const PictureFields& fields : conversion.pictures) {
    if (is_shown[file_of(fields)]) continue;
    conversion.diagnostics.warning(
        fields.position, "picture.unknown",
        "the text does not show '" + file_of(fields) + "'; what is said of it is left out");
  }
}

}  // namespace newsexport::markdown
