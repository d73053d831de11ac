#pragma once

#include <vector>

#include "typeset/lines/breaks.h"

namespace newsexport {

/// The beginning of a paragraph as it is set where it stands on a first line with a style of its own. A first
/// line always begins with the paragraph, so that the breaks can be judged by it exactly: no guess, no second
/// pass (CSS Pseudo-Elements 4, 2.1).
struct StyledFirstLine {
  std::vector<TextRun> runs;
  Items items;                ///< as many as a line may hold, and some
  std::vector<Break> breaks;  ///< each of the paragraph's breaks, as it is when the first line ends there
};

/// `parts` and `breaks` are of the paragraph as it is set elsewhere; `style` has the first line's.
StyledFirstLine style_first_line(const ParagraphParts& parts, const std::vector<Opportunity>& places,
                                 const ParagraphStyle& style, const std::vector<Break>& breaks);

}  // namespace newsexport
