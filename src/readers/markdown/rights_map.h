#pragma once

#include "model/rights_fields.h"
#include "readers/markdown/field_values.h"

namespace newsexport::markdown {

/// A notice, a map of fields, or a list of both: the maps that have a scope hold for a part of the article.
void set_rights(FieldValues& values, const Field& field);

/// A field of the rights that stands beside the others ("copyright-holder"); a licence may be a map with its
/// name and address.
void set_rights_field(FieldValues& values, const Field& field, RightsField which);

}  // namespace newsexport::markdown
