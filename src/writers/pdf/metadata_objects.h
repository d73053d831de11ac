#pragma once

#include "model/story.h"
#include "writers/pdf/object_graph.h"
#include "writers/pdf/xmp.h"

namespace newsexport::pdf {

/// The Metadata stream: uncompressed, so that any tool finds it in the file.
PoDoFo::PdfObject& add_metadata(ObjectGraph& graph, const Story& story, const XmpOptions& options);

/// "2026-05-12T14:30:00Z" as "D:20260512143000Z" (7.9.4).
std::string pdf_date(const std::string& iso);

/// The document information dictionary (PDF 32000-1, 14.3.3), which older programs look at. Says what the
/// metadata stream says.
PoDoFo::PdfObject& add_information(ObjectGraph& graph, const Story& story);

/// sRGB as the output intent (ISO 19005-2, 6.2.3): it is what DeviceRGB and DeviceGray mean in the file.
PoDoFo::PdfObject& add_output_intent(ObjectGraph& graph);

}  // namespace newsexport::pdf
