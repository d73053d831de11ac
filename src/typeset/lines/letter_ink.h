#pragma once

#include <optional>
#include <string>

#include "typeset/fonts/outline.h"
#include "typeset/lines/shape.h"
#include "typeset/paragraph.h"

namespace newsexport {

/// A letter (with what stands at it) shaped in one face, and where its ink is, in thousandths of the em.
struct LetterInk {
  ShapedText shaped;  ///< of one piece
  std::u16string text;
  const Face* face = nullptr;
  double top = 0, bottom = 0;  ///< of all ink, the baseline counted in
  double foot = 0;             ///< of the lowest ink: above 0 for what floats, as quotation marks do

  /// Of the ink between two heights.
  std::optional<InkEdges> edges(double from, double to) const;
};

/// None where no font has it, or where it takes several.
std::optional<LetterInk> shape_ink(const std::string& text, const TextRun& run, const FontSet& fonts);

/// The letter as a run at the origin, at `size`. `text_begin` is the run's.
GlyphRun ink_run(const LetterInk& ink, const TextRun& source, Length size, std::size_t text_begin);

}  // namespace newsexport
