#pragma once

#include <limits>

#include "support/diagnostics.h"
#include "typeset/font_set.h"
#include "typeset/pages/box.h"
#include "typeset/pages/galley.h"

namespace newsexport {

struct ParagraphPlace {
  Length x = 0;
  Length measure = 0;
  Length grid = 0;  ///< the body's leading: lines with it stand on the grid
  Length height = std::numeric_limits<Length>::infinity();  ///< of a column; no initial is half as high
};

/// The lines of a paragraph as slices, widows and orphans kept together.
std::vector<Slice> set_paragraph(const Box& paragraph, const ParagraphPlace& place, const FontSet& fonts,
                                 Diagnostics& diagnostics);

/// A line that is by itself (a list's marker, a running head), or none where it has no text.
std::optional<Line> set_single_line(const std::vector<TextRun>& runs, Length measure, TextAlign align,
                                    const FontSet& fonts, Diagnostics& diagnostics);

/// From the top of a line of this leading to its baseline.
Length baseline_in_line(Length line_height, Length size);

}  // namespace newsexport
