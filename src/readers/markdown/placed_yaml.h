#pragma once

#include <string_view>

#include "support/source.h"

namespace YAML {
class Node;
}

namespace newsexport::markdown {

/// TOML and JSON front matter as the YAML that says the same, each key and value at its place, so that what
/// is reported of it has the line of the source. `first_line` is the line of the file on which `text` begins.
/// Throws Error `front-matter.invalid` where it is not TOML, or not JSON.
YAML::Node load_toml(std::string_view text, int first_line, const Source& source);
YAML::Node load_json(std::string_view text, const Source& source);

}  // namespace newsexport::markdown
