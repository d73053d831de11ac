#pragma once

#include <string_view>

#include "readers/markdown/field_values.h"

namespace newsexport::markdown {

/// Adds the people that a field names: a name, a map with `name` (or CSL's parts of one), or a list of both.
/// `role` is theirs where a map gives none of its own; empty: they are authors. One who is there already with
/// the same role is not added again.
void add_people(FieldValues& values, const Field& field, std::string_view role = {});

}  // namespace newsexport::markdown
