#pragma once

#include "readers/docbook/conversion.h"

namespace newsexport::docbook {

/// What stands in an element as running text: white space collapsed, none at the ends.
Inlines read_inlines(const XmlElement& element, Conversion& conversion);

/// Adds one node of running text to `out`, white space collapsed against what is there.
void add_inline(const XmlNode& node, Conversion& conversion, Inlines& out);

/// True for elements that stand within a line, whatever is around them.
bool is_inline(std::string_view name);

}  // namespace newsexport::docbook
