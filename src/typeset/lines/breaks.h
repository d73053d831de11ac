#pragma once

#include <vector>

#include "typeset/lines/items.h"
#include "typeset/lines/opportunities.h"

namespace newsexport {

/// All places where a line of the paragraph may end: the opportunities, and within words the hyphenation
/// points of their language (or, of a word with soft hyphens, those).
std::vector<Break> find_breaks(const ParagraphParts& parts, const Items& items,
                               const std::vector<Opportunity>& places, const ParagraphStyle& style);

}  // namespace newsexport
