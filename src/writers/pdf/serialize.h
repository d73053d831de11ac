#pragma once

#include <string>

#include "writers/pdf/object_graph.h"

namespace newsexport::pdf {

/// The objects as a PDF 1.7 file. Ours, because PoDoFo 0.9.8's PdfWriter
/// - has no object streams, which make a tagged file a third smaller,
/// - writes cross-reference streams with an entry too many (qpdf refuses them) and without a predictor,
/// - writes "1 0 obj<<" by default, which PDF/A forbids (ISO 19005-2, 6.1.9),
/// - makes /ID from the document information dictionary alone, or from the current time where there is none.
/// Here /ID is a hash of the file's bytes.
std::string serialize(const ObjectGraph& graph, const PoDoFo::PdfObject& catalog,
                      const PoDoFo::PdfObject& information);

}  // namespace newsexport::pdf
