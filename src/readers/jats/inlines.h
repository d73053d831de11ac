#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// What stands in an element as running text: white space collapsed, none at the ends, citations joined
/// (see join_citations()).
Inlines read_inlines(const XmlElement& element, Conversion& conversion);

/// Adds one node of running text to `out`, white space collapsed against what is there.
void add_inline(const XmlNode& node, Conversion& conversion, Inlines& out);

/// Ends a run that add_inline() made.
Inlines finish_inlines(Inlines inlines, const Conversion& conversion);

}  // namespace newsexport::jats
