#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// Adds a `fig`, or a `graphic` that stands alone: its pictures (one of each set of alternatives), caption,
/// credit (`attrib`) and own permissions. A figure without a picture keeps its caption as a paragraph.
void add_figure(const XmlElement& figure, Conversion& conversion, Blocks& out);

/// Adds `supplementary-material` or `media`: what it is, and the way to it.
void add_supplement(const XmlElement& supplement, Conversion& conversion, Blocks& out);

}  // namespace newsexport::jats
