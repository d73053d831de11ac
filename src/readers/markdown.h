#pragma once

#include "readers/reader.h"

namespace newsexport {

/// Reads CommonMark with GitHub's tables, strikethrough and autolinks, footnotes, pandoc's front matter,
/// citations, brace attributes and fenced divs. The first level-1 heading becomes the headline where the
/// front matter has no title.
Article read_markdown(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

}  // namespace newsexport
