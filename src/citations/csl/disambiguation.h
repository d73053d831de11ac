#pragma once

#include <vector>

#include "citations/csl/renderer.h"

namespace newsexport::csl {

/// Tells the cites of different works apart (CSL 1.0.2, "Disambiguation"): by more names, by given names, by
/// the condition disambiguate="true", by year suffixes, as far as the style allows each. Sets
/// Item::disambiguation. `order` has the items in the order of the bibliography, which year suffixes follow.
void disambiguate(std::vector<Item>& items, const std::vector<std::size_t>& order, const Setting& setting);

}  // namespace newsexport::csl
