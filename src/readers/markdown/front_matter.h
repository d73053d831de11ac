#pragma once

#include <optional>
#include <string_view>

#include "support/diagnostics.h"
#include "support/source.h"

namespace YAML {
class Node;
}

namespace newsexport::markdown {

/// What stands at the top of a document: YAML between "---" and "---" or "...", TOML between "+++" lines, or
/// a JSON object (the three that Hugo reads).
struct FrontMatter {
  enum class Syntax { yaml, toml, json };
  Syntax syntax = Syntax::yaml;
  std::string_view text;
  int first_line = 2;
  std::string_view body;  ///< what follows
  int body_line = 1;
};

/// None where the document has no front matter; a thematic break at its top is none. Throws Error
/// `front-matter.unclosed` where it begins like front matter and has no closing line.
std::optional<FrontMatter> find_front_matter(const Source& source);

/// Whether `text` begins with front matter that is closed: a certain sign of a Markdown document.
bool begins_with_front_matter(std::string_view text);

/// Parses it. What YAML loses without a word (see find_yaml_losses()) is reported, `front-matter.cut`. Throws
/// Error (kind input, with file and line): `front-matter.invalid` for what is not a map, which says what the
/// writer can do about it; `front-matter.too-deep` and `front-matter.too-large` for nesting and aliases that
/// no honest article has, before they cost stack or time.
YAML::Node load_front_matter(const FrontMatter& front_matter, const Source& source, Diagnostics& diagnostics);

}  // namespace newsexport::markdown
