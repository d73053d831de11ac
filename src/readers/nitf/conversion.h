#pragma once

#include <set>
#include <string>
#include <string_view>

#include "model/article.h"
#include "support/diagnostics.h"
#include "xml/xml_query.h"

namespace newsexport::nitf {

/// What all parts of the reading of one NITF document share.
struct Conversion {
  Article& article;
  Diagnostics& diagnostics;
  std::set<std::string> note_ids;  ///< of the `fn` elements
  std::set<std::string> linked;    ///< ids that some `a` leads to
  int note_count = 0;              ///< of those without an id of their own
  int depth = 0;                   ///< how many calls of read_blocks() are open
};

/// Deeper than this, blocks are set at the level of those that hold them, and marks are dropped.
inline constexpr int kDeepest = 30;

inline Position position_of(const XmlElement& element) {
  return {element.line, 0};
}

/// Reports that text is left out which is for editors only ("editors' note", "ed-msg").
void report_left_out(std::string_view what, const XmlElement& element, std::string_view text,
                     Conversion& conversion);

/// A citation of a source of which the document only has words, and its reference, which the same words
/// share. `is_person`: they name who said or wrote what is cited, not a work.
enum class CitedAs { speaker, source };
Inline cite(std::string_view words, CitedAs kind, Position position, Conversion& conversion);

}  // namespace newsexport::nitf
