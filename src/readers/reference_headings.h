#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/inlines.h"

namespace newsexport {

/// True where a list of references is headed by a word for just that ("References", "Literatur"): the outputs
/// head their list of sources themselves. "Laws", "Further reading" say more.
bool is_plain_reference_heading(std::string_view title);

/// What stays, where it stood, of a list whose works went to the list of sources: its title, and a citation
/// of each work, so that the reader finds which they are. Empty where there is no title that says more.
Inlines heading_of_references(Inlines title, const std::vector<std::string>& keys);

}  // namespace newsexport
