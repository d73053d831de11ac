#pragma once

#include <string_view>

#include "readers/reader.h"

namespace newsexport {

/// Reads JATS 1.x and its forerunners, the NLM Archiving and Publishing tag sets 2.x and 3.0: article
/// metadata, permissions, sections, figures, tables, boxes, notes, and the reference list as cited works. A
/// `sub-article` or `response` follows its article. Formulas keep their MathML. Throws Error
/// `xml.invalid` where there is no XML, and `jats.no-article` where its root is no `article`.
Article read_jats(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

/// By a root `article` with what only JATS puts there: its document type, `front`, `article-type`.
int sniff_jats(std::string_view text);

}  // namespace newsexport
