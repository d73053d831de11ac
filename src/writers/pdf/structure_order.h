#pragma once

#include <vector>

#include "writers/pdf/links.h"
#include "writers/pdf/marked_content.h"

namespace newsexport::pdf {

/// A child of an element of the structure tree: an element or a stretch of content.
struct StructureKid {
  enum class Kind { element, content };
  Kind kind = Kind::element;
  std::size_t index = 0;  ///< into PageList::structure, or into the marked content
};

/// The children of each element, and of the root behind the last one, in reading order.
///
/// Elements keep the order that PageList::structure has, and content keeps the order of the pages. Between
/// the two, an element stands where its first content does; but one whose content comes later than that of an
/// element after it (a footnote, at the foot of the page or on the next) stands before that one.
std::vector<std::vector<StructureKid>> order_kids(const PageList& pages,
                                                  const std::vector<MarkedContent>& marked);

}  // namespace newsexport::pdf
