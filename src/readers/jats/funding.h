#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// Who paid for the work (`funding-group` in the article's metadata) as paragraphs at the end of the text,
/// where readers expect it: each `funding-statement`, but for one that a paragraph of the text repeats
/// already, and each `award-group` with a word that no statement has. A heading is not made up: JATS gives it
/// none.
void add_funding(const XmlElement& front, Conversion& conversion);

}  // namespace newsexport::jats
