#pragma once

#include <vector>

#include "support/diagnostics.h"
#include "typeset/page_list.h"
#include "writers/pdf/object_graph.h"

namespace newsexport::pdf {

/// A Link annotation (PDF 32000-1, 12.5.6.5), with its place in the structure tree.
struct LinkAnnotation {
  PoDoFo::PdfObject* object = nullptr;
  StructureIndex structure = kArtifact;
  int page = 0;
};

/// Adds the annotations of all pages; their /StructParent counts on from the pages'. One area is one
/// annotation, because many readers ignore QuadPoints. Left out, with a diagnostic
/// (`pdf.link-target-missing`), are those whose "#id" is no destination, and silently those of artifacts,
/// which have no place in the structure tree (PDF/UA, 7.18.5).
std::vector<LinkAnnotation> add_links(ObjectGraph& graph, const PageList& pages,
                                      const std::vector<PoDoFo::PdfObject*>& page_objects,
                                      Diagnostics& diagnostics);

}  // namespace newsexport::pdf
