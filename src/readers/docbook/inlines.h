#pragma once

#include "readers/docbook/conversion.h"

namespace newsexport::docbook {

/// What stands in an element as running text: white space collapsed, none at the ends.
Inlines read_inlines(const XmlElement& element, Conversion& conversion);

/// Adds one node of running text to `out`, white space collapsed against what is there.
void add_inline(const XmlNode& node, Conversion& conversion, Inlines& out);

}  // namespace newsexport::docbook
