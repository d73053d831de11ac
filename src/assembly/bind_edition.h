#pragma once

#include <string>
#include <vector>

#include "assembly/assemble.h"
#include "model/edition.h"

namespace newsexport {

/// A story with the title of the section that it belongs to; "": none.
struct Contribution {
  Story story;
  std::string section;
};

/// What an edition says of itself.
struct EditionMatter {
  Article own;         ///< see Edition::own
  std::string number;  ///< see Edition::number
  std::string cover;   ///< a path for `read_resource`; empty: no cover
};

/// Stories → Edition. Sections stand in the order in which they first appear, those without one first. A
/// story that says the same as one before it, or has its address or identifier, is left out and reported
/// (`edition.duplicate`). Where the edition does not say its language, it is that of most of its stories. The
/// identifier comes from the edition's own, else from what it says and its stories. Throws Error (kind input)
/// `edition.empty` where there is no story.
Edition bind_edition(EditionMatter matter, std::vector<Contribution> contributions,
                     const AssemblyOptions& options, const ResourceReader& read_resource,
                     Diagnostics& diagnostics);

}  // namespace newsexport
