#pragma once

#include "readers/reader.h"

namespace newsexport {

/// Reads NewsML 1.0 to 1.2 (IPTC): the first text of the first `NewsItem` that has one. Metadata is taken
/// from the components around the text, the innermost first; pictures from the components beside it, with
/// their captions. Bodies are NITF, XHTML, runs of paragraphs, HTML as text or plain text, by what is there.
/// Other news items and other texts (languages) of the same are reported: `newsml.more-items`.
/// Throws Error `newsml.no-text` where there is no text.
Article read_newsml(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

}  // namespace newsexport
