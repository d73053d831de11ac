#pragma once

#include <vector>

#include "model/reference.h"
#include "support/diagnostics.h"
#include "support/json_value.h"

namespace newsexport {

/// Reads a list of CSL items (CSL-JSON schema 1.0.2 csl-data.json, with the forms that pandoc's YAML adds).
/// Whatever is odd is reported (`reference.…`) and the rest is kept; never throws.
std::vector<Reference> references_from_csl(const JsonValue& items, Diagnostics& diagnostics);

}  // namespace newsexport
