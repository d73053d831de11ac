#pragma once

#include <string>
#include <vector>

#include "model/reference.h"
#include "support/diagnostics.h"
#include "support/json_value.h"

namespace newsexport {

/// Reads CSL's name-variable: a list of maps; also a single map. A plain text or a list of texts is taken for
/// names that nobody may take apart (literal) and reported. `variable` is for the messages.
std::vector<Name> names_from_csl(const JsonValue& value, const std::string& variable,
                                 Diagnostics& diagnostics);

}  // namespace newsexport
