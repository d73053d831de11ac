#pragma once

#include "readers/reader.h"

namespace newsexport {

/// Reads unmarked text as it is copied or scraped from a news site: finds headline, crossheads, byline, date,
/// rights notice and attributions, and leaves the site's chrome out (Article::left_out).
Article read_text(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

}  // namespace newsexport
