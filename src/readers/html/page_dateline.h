#pragma once

#include "model/article.h"
#include "readers/html/extraction.h"

namespace newsexport::html {

/// Whether class or itemprop call the element a dateline, and its text is one: a place, not only a date.
bool is_marked_dateline(const Node& node);

/// Takes the dateline out of the page's text into the article: the element near the headline that is marked
/// as such, or what the first paragraph of the text begins with, marked or in the shape of the agencies'
/// datelines. The dash behind it goes; all other words stay where they are. One that the page's metadata
/// names otherwise stays in the text as well. `headline` may be null.
void take_dateline(Document& document, const Node* headline, Extraction& extraction, Article& article);

}  // namespace newsexport::html
