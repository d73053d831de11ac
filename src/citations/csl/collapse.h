#pragma once

#include <functional>
#include <string>
#include <vector>

#include "citations/csl/positions.h"
#include "citations/csl/text_tree.h"

namespace newsexport::csl {

/// A cite that is set, and what collapsing has to know of it.
struct SetCite {
  const PlacedCite* placed = nullptr;
  Node node;          ///< without its own affixes
  std::string names;  ///< of the first cs:names, as set
  std::string year;   ///< without its suffix
  int year_suffix = 0;
  int number = 0;  ///< the citation number that it prints; 0 where it prints none
  bool has_prefix = false;
  bool has_suffix = false;
  bool has_locator = false;
  bool is_collapsed = false;  ///< only year, suffix or range end is left of it
  bool is_left_out = false;
  std::string delimiter;  ///< before it
};

/// The cite set once more, without its author.
using WithoutAuthor = std::function<Node(const SetCite&)>;

/// Sets each cite's delimiter, and leaves out what cites have in common (CSL 1.0.2, "Cite Grouping" and "Cite
/// Collapsing"). Sorted cites of the same names are moved together.
void collapse(std::vector<SetCite>& cites, const CitationStyle& style, const WithoutAuthor& without_author);

}  // namespace newsexport::csl
