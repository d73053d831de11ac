#pragma once

#include "readers/docbook/conversion.h"

namespace newsexport::docbook {

/// Adds a `table` or `informaltable`: CALS (`tgroup`, `row`, `entry`) or HTML's model.
void add_table(const XmlElement& element, int level, Conversion& conversion, Blocks& out);

}  // namespace newsexport::docbook
