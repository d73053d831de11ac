#pragma once

#include <vector>

#include "model/reference.h"

namespace newsexport {

/// The works of several articles as one list: each once, those that are the same in all that CSL says of
/// them. Keys are unique in it ("smith2020", "smith2020-2"); numbers, counts and set entries are taken off.
/// Order is that of first appearance.
std::vector<Reference> combine_references(const std::vector<const std::vector<Reference>*>& lists);

}  // namespace newsexport
