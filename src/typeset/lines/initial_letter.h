#pragma once

#include <optional>
#include <vector>

#include "typeset/font_set.h"
#include "typeset/paragraph.h"

namespace newsexport {

/// An initial letter at its place beside the first lines.
struct PlacedInitial {
  std::vector<GlyphRun> runs;   ///< from the left end of the measure and the first line's baseline
  std::vector<Length> indents;  ///< of each line beside it
  std::size_t code_points = 0;  ///< of its text
  Length top = 0;               ///< its ink reaches so far above the first line's baseline
};

/// Sets the first run as the paragraph's initial letter. Its capital height reaches from the foot of line
/// `sink` to the capitals of the first line (so many lines higher, where it is higher than its sink); its ink
/// stands flush with the edge of the measure, a little over it where the letter is round or pointed there;
/// opening quotation marks hang in the margin, smaller. A letter whose tail would reach into the line below
/// (Q, J in some faces) is a little smaller, its head where it was. The first line comes closer to a letter
/// that leans away from it (A, L), if the word goes on. In paragraphs from right to left all is mirrored.
/// None where no font has the letter or it would take too much of the measure.
std::optional<PlacedInitial> place_initial(const std::vector<TextRun>& runs, const ParagraphStyle& style,
                                           const FontSet& fonts);

}  // namespace newsexport
