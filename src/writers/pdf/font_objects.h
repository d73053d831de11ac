#pragma once

#include "writers/pdf/object_graph.h"
#include "writers/pdf/used_fonts.h"

namespace newsexport::pdf {

/// The Type 0 font (PDF 32000-1, 9.7) with its CIDFont, descriptor, font program and ToUnicode CMap.
PoDoFo::PdfObject& add_font(ObjectGraph& graph, const UsedFont& font);

}  // namespace newsexport::pdf
