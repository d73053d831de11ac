#pragma once

#include <vector>

#include "model/article.h"
#include "readers/html/extraction.h"
#include "readers/html/fragment.h"

namespace newsexport::html {

/// The corrections that the page shows in boxes of their own ("correction", "erratum" in the class), beside
/// the article or in it, where `extraction` then leaves them out. Their date is that of a `time` within.
std::vector<Correction> take_corrections(const Document& document, const HtmlContext& context,
                                         Extraction& extraction);

}  // namespace newsexport::html
