#pragma once

#include <string>
#include <vector>

#include "typeset/pages/box.h"
#include "typeset/pages/galley.h"

namespace newsexport {

/// How a piece of a document is told from the others.
struct PieceNumbers {
  StructureIndex structure = 0;  ///< how many structure elements stand before its own
  std::vector<int> resources;    ///< the document's index of each of its own resources
  std::string prefix;            ///< of its ids
  int heading_depth = 0;         ///< how many levels of headings it stands below
};

/// Makes indices, ids, links within the piece and heading levels those of the whole document. Its document
/// element becomes a section under the element `parent`.
void renumber(Galley& galley, BoxTree& tree, const PieceNumbers& numbers, StructureIndex parent);

}  // namespace newsexport
