#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// Reads `front` (or a `front-stub`): journal and article metadata.
void read_front(const XmlElement& front, Conversion& conversion);

}  // namespace newsexport::jats
