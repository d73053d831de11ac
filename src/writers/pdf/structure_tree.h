#pragma once

#include <vector>

#include "model/story.h"
#include "writers/pdf/links.h"
#include "writers/pdf/marked_content.h"

namespace newsexport::pdf {

struct StructureInput {
  const PageList& pages;
  const std::vector<const Resource*>& resources;  ///< what PlacedPicture::resource counts
  const std::vector<PoDoFo::PdfObject*>& page_objects;
  const std::vector<MarkedContent>& marked;  ///< in the order of the content
  const std::vector<LinkAnnotation>& links;
};

/// The structure tree root (PDF 32000-1, 14.7.2) with all elements, the parent tree and the ID tree.
PoDoFo::PdfObject& add_structure_tree(ObjectGraph& graph, const StructureInput& input);

}  // namespace newsexport::pdf
