#pragma once

#include <string>
#include <vector>

#include "model/reference.h"

namespace newsexport {

/// The reference as a CSL-JSON object (schema 1.0.2, csl-data.json), without a line end: "id" and "type"
/// first, then text variables, names and dates, each by their names. Everything that the reference holds of
/// CSL is in it; reading it back gives the same reference. An attribution that was found in a sentence says
/// so in its "note". An open end of a date range is the date-parts [0], as pandoc writes it.
std::string write_csl_json(const Reference& reference);

/// The same for many: a JSON array with an object a line-group, ending with a line end.
std::string write_csl_json(const std::vector<Reference>& references);

}  // namespace newsexport
