#pragma once

#include "readers/reader.h"

namespace newsexport {

/// Reads a page of a news site, or any other HTML: finds the article's body among the site's furniture, its
/// metadata in JSON-LD, meta elements, microdata and the text, and its rights notice wherever the page has
/// it. What is left out is in Article::left_out and reported.
Article read_html(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

}  // namespace newsexport
