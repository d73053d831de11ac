#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/source.h"

namespace newsexport {

/// What may be told of a picture by the article, by the picture's own file, or by both.
enum class PictureField {
  alternative_text,
  description,
  credit,
  creator,
  rights,
  usage_terms,
  licence_url,
  digital_source_type,
  data_mining,
};

/// "alternative-text", as in the dump and the audit.
std::string_view name_of(PictureField field);

/// A picture as the article names it. Whether the file exists is assembly's question (see
/// Story::resources), which also fills in what the article does not say from the file's IPTC and XMP
/// metadata (see assembly/picture_metadata.h).
struct Picture {
  std::string source;            ///< path or URL as the source has it
  std::string alternative_text;  ///< empty: not given, unless `is_decorative`
  bool is_decorative = false;    ///< the author says that it carries no meaning
  std::string title;
  std::string credit;  ///< who made or supplies it: "Photo: Jane Doe / Agency"
  std::string rights;  ///< the picture's own rights notice, as found
  Position position;
  int resource = -1;  ///< index into Story::resources; -1 until assembly, or where it could not be used

  std::string description;  ///< a longer alternative text (IPTC's extended description)
  std::string creator;
  std::string usage_terms;
  std::string licence_url;          ///< where the terms stand
  std::string digital_source_type;  ///< IPTC's word for how it came about: "trainedAlgorithmicMedia"
  std::string data_mining;          ///< PLUS's word, without "DMI-": "PROHIBITED", "PROHIBITED-AIMLTRAINING"
  bool is_omitted = false;          ///< its rights do not let it go out; its caption stays
  std::vector<PictureField> from_file;  ///< what was filled in from the file's own metadata
};

/// The address of IPTC's vocabulary of digital source types, to be followed by the word.
inline constexpr std::string_view kDigitalSourceTypes = "http://cv.iptc.org/newscodes/digitalsourcetype/";

/// Whether IPTC's digital source type says that a machine made the picture, or a part of it.
bool is_made_by_ai(const Picture& picture);
bool is_changed_by_ai(const Picture& picture);

/// Whether PLUS's data-mining flag reserves the picture, for all uses or for some.
bool reserves_data_mining(const Picture& picture);

}  // namespace newsexport
