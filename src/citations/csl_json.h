#pragma once

#include "support/json_value.h"
#include "support/source.h"

namespace newsexport {

/// Parses JSON text, keeping the place of every value. Throws Error `bibliography.invalid` with the place
/// where the text is no JSON, and `bibliography.too-large` where it is nested too deeply or holds too much.
JsonValue parse_csl_json(const Source& source);

}  // namespace newsexport
