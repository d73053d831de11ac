#pragma once

#include <string_view>

#include "readers/reader.h"

namespace newsexport {

/// Reads a DocBook article, version 5 or 4: `info` (or `articleinfo`), sections, paragraphs, lists, tables,
/// figures, quotes, listings, admonitions, footnotes, and the bibliography as cited works. Throws Error
/// `xml.invalid` where there is no XML, and `docbook.no-article` where its root is no `article`.
Article read_docbook(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

/// By a root `article` with DocBook's namespace, document type or elements.
int sniff_docbook(std::string_view text);

}  // namespace newsexport
