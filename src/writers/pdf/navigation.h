#pragma once

#include <vector>

#include "typeset/page_list.h"
#include "writers/pdf/object_graph.h"

namespace newsexport::pdf {

/// Adds to `catalog` the ways through the document: named destinations, outline and page labels
/// (PDF 32000-1, 12.3 and 12.4.2).
void add_navigation(ObjectGraph& graph, const PageList& pages,
                    const std::vector<PoDoFo::PdfObject*>& page_objects, PoDoFo::PdfObject& catalog);

}  // namespace newsexport::pdf
