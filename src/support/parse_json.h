#pragma once

#include "support/json_value.h"
#include "support/source.h"

namespace newsexport {

/// Parses JSON text, keeping the place of every value. Throws Error `json.invalid` with the place where the
/// text is no JSON, and `json.too-large` where it is nested too deeply or holds too much (JsonBudget).
/// Formats say the same in words and codes of their own.
JsonValue parse_json(const Source& source);

}  // namespace newsexport
