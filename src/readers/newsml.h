#pragma once

#include "readers/reader.h"

namespace newsexport {

/// Reads NewsML 1.0 to 1.2 (IPTC): each `NewsItem` with a text is an article, in each of its languages one.
/// Metadata is taken from the components around the text, the innermost first; pictures from the components
/// beside it, with their captions. Bodies are NITF, XHTML, runs of paragraphs, HTML as text or plain text, by
/// what is there. Of several texts in one language the one with the role of a body is read, else the longest;
/// contacts beside it end the article.
/// Throws Error `newsml.no-text` where there is no text.
std::vector<Reading> read_newsml(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

}  // namespace newsexport
