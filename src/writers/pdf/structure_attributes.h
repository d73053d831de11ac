#pragma once

#include "typeset/page_list.h"
#include "writers/pdf/object_graph.h"

namespace newsexport::pdf {

/// Fills in what `element` itself says: type, language, texts, identifier and attributes (PDF 32000-1,
/// 14.7.2, 14.8.5 and 14.9). Not its parent and children.
void describe_element(PoDoFo::PdfObject& object, const StructureElement& element, const PageList& pages);

}  // namespace newsexport::pdf
