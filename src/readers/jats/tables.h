#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// Adds a `table-wrap` or a bare `table`: XHTML's model, or CALS (`tgroup`, `row`, `entry`). One that is only
/// a picture becomes a figure. What stands at its foot follows it as paragraphs.
void add_table(const XmlElement& element, Conversion& conversion, Blocks& out);

}  // namespace newsexport::jats
