#pragma once

#include <vector>

#include "model/reference.h"
#include "support/diagnostics.h"

namespace YAML {
class Node;
}

namespace newsexport {

/// Reads a sequence of CSL items as pandoc has them in front matter (`references:`) or in a CSL-YAML file.
/// `first_line` is the line of the file on which the YAML text begins (1 for a whole file). Items without an
/// id, values of the wrong kind and unknown variables are reported and the rest is kept; never throws.
std::vector<Reference> references_from_yaml(const YAML::Node& items, int first_line,
                                            Diagnostics& diagnostics);

}  // namespace newsexport
