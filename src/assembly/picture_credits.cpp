// External interface: fill_from_metadata().
#include "assembly/picture_credits.h"

#include <array>

#include <fmt/format.h>

#include "assembly/picture_address.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

struct FilledField {
  PictureField field;
  std::string Picture::*in_article;
  std::string PictureMetadata::*in_file;
};

constexpr std::array<FilledField, 9> kFields = {{
    {PictureField::alternative_text, &Picture::alternative_text, &PictureMetadata::alternative_text},
    {PictureField::description, &Picture::description, &PictureMetadata::description},
    {PictureField::credit, &Picture::credit, &PictureMetadata::credit},
    {PictureField::creator, &Picture::creator, &PictureMetadata::creator},
    {PictureField::rights, &Picture::rights, &PictureMetadata::rights},
    {PictureField::usage_terms, &Picture::usage_terms, &PictureMetadata::usage_terms},
    {PictureField::licence_url, &Picture::licence_url, &PictureMetadata::licence_url},
    {PictureField::digital_source_type, &Picture::digital_source_type, &PictureMetadata::digital_source_type},
    {PictureField::data_mining, &Picture::data_mining, &PictureMetadata::data_mining},
}};

/// Letters and digits alone, in lower case, so that "Photo: J. Doe / Agency" holds "J Doe".
std::string essence(const std::string& text) {
  const std::string folded = fold_case(text);
  std::string bare;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    if (is_letter(c) || is_digit(c)) append_utf8(bare, c);
  }
  return bare;
}

/// Whether one of the two says nothing that the other does not.
bool agree(const std::string& one, const std::string& other) {
  const std::string first = essence(one);
  const std::string second = essence(other);
  return first.find(second) != std::string::npos || second.find(first) != std::string::npos;
}

struct Difference {
  const std::string& said;
  const std::string& in_file;
  std::string_view what;
  std::string_view code;
};

void report(const Picture& picture, const Difference& difference, Diagnostics& diagnostics) {
  diagnostics.warning(
      picture.position, difference.code,
      fmt::format("the {} of image \"{}\" is \"{}\", its file says \"{}\"; the article's "
                  "words are used",
                  difference.what, shown_address(picture.source), difference.said, difference.in_file));
}

void compare(const Picture& picture, const std::string& credit, const PictureMetadata& metadata,
             Diagnostics& diagnostics) {
  const bool names_credit = !metadata.credit.empty() && agree(credit, metadata.credit);
  const bool names_creator = !metadata.creator.empty() && agree(credit, metadata.creator);
  const std::string& in_file = metadata.credit.empty() ? metadata.creator : metadata.credit;
  if (!credit.empty() && !in_file.empty() && !names_credit && !names_creator) {
    report(picture, {credit, in_file, "credit", "picture.credit-differs"}, diagnostics);
  }
  if (!picture.rights.empty() && !metadata.rights.empty() && !agree(picture.rights, metadata.rights)) {
    report(picture, {picture.rights, metadata.rights, "rights notice", "picture.rights-differ"}, diagnostics);
  }
}

}  // namespace

void fill_from_metadata(Picture& picture, const std::string& figure_credit, const PictureMetadata& metadata,
                        Diagnostics& diagnostics) {
  const std::string credit = picture.credit.empty() ? figure_credit : picture.credit;
  compare(picture, credit, metadata, diagnostics);
  for (const FilledField& field : kFields) {
    const bool is_credit = field.field == PictureField::credit || field.field == PictureField::creator;
    if (is_credit && !credit.empty()) continue;
    if (field.field == PictureField::alternative_text && picture.is_decorative) continue;
    std::string& target = picture.*field.in_article;
    const std::string& found = metadata.*field.in_file;
    if (!target.empty() || found.empty()) continue;
    target = found;
    picture.from_file.push_back(field.field);
  }
}

}  // namespace newsexport
