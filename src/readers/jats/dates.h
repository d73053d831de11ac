#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// When the article came out, and when it was corrected. The other dates of its history ("received",
/// "accepted") become extra fields, and a paragraph of `out`, which is printed behind the text.
void read_dates(const XmlElement& meta, Conversion& conversion, Blocks& out);

}  // namespace newsexport::jats
