#pragma once

#include <string>

#include "model/reference.h"
#include "support/diagnostics.h"
#include "support/json_value.h"

namespace newsexport {

/// Reads CSL's date-variable (date-parts, raw, literal, season, circa) and pandoc's forms: a text such as
/// "2020-05-12", "2020-05-12/2020-05-14" or "2020~", a map of year, month and day, a list of such maps.
/// What is no date is kept as the date's literal words and reported (`reference.bad-date`).
ReferenceDate date_from_csl(const JsonValue& value, const std::string& variable, Diagnostics& diagnostics);

}  // namespace newsexport
