#pragma once

#include "typeset/lines/breaks.h"

namespace newsexport {

/// Everything about a paragraph that setting its lines needs.
struct LineContext {
  const ParagraphParts& parts;
  const Items& items;
  const ParagraphStyle& style;  ///< as it is really set: ragged where the measure is too narrow to justify
};

/// The line between two breaks with its glyphs at their places: spaces, tracking and glyphs' widths adjusted
/// to the measure, protruding characters hung over its edges, runs of both directions in visual order. It
/// begins `indent` from the paragraph's edge.
Line set_line(const LineContext& context, const Break& from, const Break& to, Length indent);

}  // namespace newsexport
