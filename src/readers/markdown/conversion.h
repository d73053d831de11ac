#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"
#include "support/diagnostics.h"

namespace newsexport::markdown {

/// Blocks and inlines nested deeper than this are set at this depth: the model and all writers recurse.
inline constexpr int kDeepestNesting = 100;

/// What front matter says of a picture, by key: "file", "credit", "rights", … (see picture_fields.h).
struct PictureFields {
  std::map<std::string, std::string> values;
  Position position;
};

/// What all parts of one article share while it is read: the body, and each front-matter value that is
/// Markdown.
struct Conversion {
  Article& article;
  Diagnostics& diagnostics;
  int inline_notes = 0;
  bool has_reported_depth = false;
  std::set<std::string> reported_tags;
  std::vector<PictureFields> pictures = {};   ///< what front matter says of them
  PictureFields lead_picture = {};            ///< "file", and what is said of it; also its "caption"
  std::optional<DateTime> publish_date = {};  ///< Hugo's: the date, and an embargo until then
  bool is_scheduled = false;                  ///< a blog's status: an embargo until the date
  std::vector<ExtraField> summaries = {};     ///< descriptions and excerpts, the more fitting ones first

  void report_depth(Position position);
  void report_tag(const std::string& name, Position position);
  /// The canonical tag, or "" and a diagnostic.
  std::string language(const std::string& tag, Position position);
};

/// Reads Markdown blocks. `first_line` is the line of the file on which `text` begins. Notes and corrections
/// found on the way go to the article.
Blocks read_blocks(std::string_view text, int first_line, Conversion& conversion);

/// Reads one run of Markdown inlines ("# 1 in 5" is no heading); line ends are spaces.
Inlines read_inline_text(std::string_view text, int line, Conversion& conversion);

}  // namespace newsexport::markdown
