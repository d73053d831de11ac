#pragma once

#include <string>
#include <vector>

#include "readers/html/extraction.h"
#include "readers/html/page_tally.h"

namespace newsexport::html {

/// Which rules a pass of the extraction holds to.
struct Strictness {
  bool leaves_unlikely_out = true;  ///< by what classes and ids say
  bool weighs_hints = true;
  bool prunes = true;  ///< parts of the body that are mostly links, pictures or forms
};

/// Takes out what is no article by its looks: hidden parts, the site's furniture, the headline's repetition
/// and the byline, which is returned (or null).
const Node* take_out_furniture(const Node& body, const std::string& headline, const Strictness& strictness,
                               PageTally& tally);

/// The element whose paragraphs score highest, and the siblings that belong to it.
struct Candidate {
  const Node* root = nullptr;      ///< the parent of them all, or the one alone
  std::vector<const Node*> parts;  ///< in document order
};
Candidate find_candidate(const Node& body, const Strictness& strictness, const PageTally& tally);

/// Takes out of the candidate what is mostly links, buttons or furniture.
void prune(const Candidate& candidate, const Strictness& strictness, PageTally& tally);

/// How alike two titles are, from 0 to 1: the part of the second one's words that the first has too.
double title_likeness(std::string_view one, std::string_view other);

}  // namespace newsexport::html
