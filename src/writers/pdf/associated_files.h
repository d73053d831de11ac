#pragma once

#include <vector>

#include "model/story.h"
#include "writers/pdf/attachment.h"
#include "writers/pdf/object_graph.h"

namespace newsexport::pdf {

/// Puts the files into the document and associates them with it: the catalog's AF, and the name tree
/// EmbeddedFiles, in which readers look for them (PDF 32000-1, 7.11.4; ISO 19005-3, 6.8). The catalog's Names
/// must be there already. `story.modified` is the time of each.
void add_associated_files(ObjectGraph& graph, const std::vector<Attachment>& files, const Story& story,
                          PoDoFo::PdfObject& catalog);

}  // namespace newsexport::pdf
