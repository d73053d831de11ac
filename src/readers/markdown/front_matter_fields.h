#pragma once

#include <string_view>
#include <vector>

#include "readers/markdown/conversion.h"

namespace YAML {
class Node;
}

namespace newsexport::markdown {

/// Fills the article's metadata from the front matter's map, with pandoc's names, ours, and those of the
/// generators of sites and blogs (see the table in front_matter_fields.cpp), in any spelling. A value of the
/// wrong kind or without meaning (a date that is none) is reported and kept as an extra field; so is a key
/// that nobody knows, with the known one that it may be a slip for: one of the table, or of `own_keys`, which
/// the caller has read itself. Never throws.
void apply_front_matter(const YAML::Node& map, int first_line, Conversion& conversion,
                        const std::vector<std::string_view>& own_keys = {});

/// What front matter says and the body decides on, once it is read: the lead picture, which is set before the
/// text, and a description or excerpt, which is the standfirst (or the abstract, where there is another
/// standfirst) unless it repeats how the text begins.
void settle_front_matter(Conversion& conversion);

}  // namespace newsexport::markdown
