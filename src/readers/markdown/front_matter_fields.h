#pragma once

#include "readers/markdown/conversion.h"

namespace YAML {
class Node;
}

namespace newsexport::markdown {

/// Fills the article's metadata from the front matter's map, with pandoc's names and ours (see the table in
/// front_matter_fields.cpp). A value of the wrong kind or without meaning (a date that is none) is reported
/// and kept as an extra field; so is a key that nobody knows. Never throws.
void apply_front_matter(const YAML::Node& map, int first_line, Conversion& conversion);

}  // namespace newsexport::markdown
