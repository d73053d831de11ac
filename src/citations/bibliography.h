#pragma once

#include <vector>

#include "model/reference.h"
#include "support/diagnostics.h"
#include "support/source.h"

namespace newsexport {

/// Reads a bibliography file: CSL-JSON (a text that begins with "[" or "{") or CSL-YAML (a list, or a map
/// with `references:`). Throws Error `bibliography.invalid` with file and line where it is neither.
std::vector<Reference> read_bibliography(const Source& source, Diagnostics& diagnostics);

}  // namespace newsexport
