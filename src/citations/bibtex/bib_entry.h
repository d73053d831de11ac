#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/source.h"

namespace newsexport {

/// `name = value` of an entry: the name in lower case and under BibLaTeX's own name (archiveprefix is
/// eprinttype), the value with its macros expanded and its outer delimiters gone, still LaTeX.
struct BibField {
  std::string name;
  std::string value;
  Position position;
};

/// An entry of a BibTeX file as it stands there.
struct BibEntry {
  std::string type;  ///< in lower case: "article"
  std::string key;
  std::vector<BibField> fields;  ///< in the order of the file; a name occurs once
  Position position;             ///< of the "@"

  /// The field's value, or null where the entry has none. An empty value counts as none.
  const std::string* find(std::string_view name) const;
};

}  // namespace newsexport
