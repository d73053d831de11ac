#pragma once

#include <vector>

#include "citations/csl/renderer.h"

namespace newsexport::csl {

/// Shows as much of given names as tells people of one family name apart, in all cites alike: the rules
/// all-names and primary-name of givenname-disambiguation-rule, with and without initials. `lists` has each
/// item's lists of names in the order in which the cite has them.
void expand_givens(std::vector<Item>& items, const std::vector<std::vector<Renderer::NamesSeen>>& lists,
                   const Setting& setting);

}  // namespace newsexport::csl
