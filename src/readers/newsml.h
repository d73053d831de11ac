#pragma once

#include <vector>

#include "readers/reader.h"

namespace newsexport {

/// Reads NewsML 1.0 to 1.2 (IPTC): each item's texts in one language are an article. Texts go together (lead
/// and body, background, sidebars), unless they are declared equivalent or say the same; then the richest is
/// kept. Pictures stand where the text names them, else before it.
///
/// Throws Error `newsml.no-text` where there is no text, and `newsml.picture-item` (or `video`, `audio`)
/// where there is that instead.
std::vector<Reading> read_newsml(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

}  // namespace newsexport
