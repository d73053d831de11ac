#pragma once

#include <optional>
#include <string_view>

#include "support/source.h"

namespace YAML {
class Node;
}

namespace newsexport::markdown {

/// The YAML at the top of a document, between "---" and "---" or "...".
struct FrontMatter {
  std::string_view yaml;
  int first_line = 2;
  std::string_view body;  ///< what follows
  int body_line = 1;
};

/// None where the document has no front matter; a thematic break at its top is none. Throws Error
/// `front-matter.unclosed` where it begins like front matter and has no closing line.
std::optional<FrontMatter> find_front_matter(const Source& source);

/// Parses the YAML. Throws Error (kind input, with file and line): `front-matter.invalid` for what is no YAML
/// map; `front-matter.too-deep` and `front-matter.too-large` for nesting and aliases that no honest
/// article has, before they cost stack or time.
YAML::Node load_front_matter(const FrontMatter& front_matter, const Source& source);

}  // namespace newsexport::markdown
