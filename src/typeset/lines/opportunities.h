#pragma once

#include <vector>

#include "typeset/lines/paragraph_text.h"

namespace newsexport {

enum class Opportunity : std::uint8_t { none, allowed, discouraged, forced };

/// Whether a line may begin at each place of the text (one more than it has units): by Unicode's rules (UAX
/// #14, in ICU's tailoring for the language), by each run's own way of breaking, and by what typographers
/// avoid. Hyphenation is not in it.
std::vector<Opportunity> find_opportunities(const ParagraphText& paragraph, const std::vector<TextRun>& runs);

/// Where build_items() cuts: 1 at each place where there is an opportunity.
std::vector<std::uint8_t> cuts_at(const std::vector<Opportunity>& places);

}  // namespace newsexport
