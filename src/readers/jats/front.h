#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// Reads `front` (or a `front-stub`): journal and article metadata. What a person would read of them and no
/// field of the article holds is added to `after`, which is printed behind the text.
void read_front(const XmlElement& front, Conversion& conversion, Blocks& after);

}  // namespace newsexport::jats
