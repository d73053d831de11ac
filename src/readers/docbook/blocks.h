#pragma once

#include "readers/docbook/conversion.h"

namespace newsexport::docbook {

/// The blocks of an element's content. `level` is that of the crosshead that a section in it gets. Titles of
/// the element itself and what describes it (`info`) are not among them.
Blocks read_blocks(const XmlElement& element, int level, Conversion& conversion);

}  // namespace newsexport::docbook
