#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// Adds a `list`, its title as a paragraph before it. The marks of a `list-type="simple"` are the labels of
/// its items.
void add_list(const XmlElement& list, int level, Conversion& conversion, Blocks& out);

/// Adds a `def-list`, its title as a paragraph before it.
void add_definition_list(const XmlElement& list, int level, Conversion& conversion, Blocks& out);

}  // namespace newsexport::jats
