#pragma once

#include <string>

#include "model/article.h"
#include "readers/html/extraction.h"
#include "readers/html/fragment.h"

namespace newsexport::html {

/// What stands around the headline: the kicker above it, the standfirst below it and the byline. Each gets
/// its field of the article, and `extraction` leaves it out of the body.
/// `headline` is where the page shows it, or null; `description` the summary of the page's metadata, which is
/// the standfirst where the page shows it under the headline, and else one of the article's extra fields.
void take_title_block(const Document& document, const Node* headline, const std::string& description,
                      const HtmlContext& context, Extraction& extraction, Article& article);

}  // namespace newsexport::html
