#pragma once

#include <vector>

#include "model/article.h"
#include "readers/account/article_words.h"
#include "readers/html/extraction.h"

namespace newsexport::html {

/// What a page says next to the text that it shows, an entry for each reason: the parts of its title and the
/// descriptions in its head that are in none of `words`, and words that are there for screen readers and
/// editors alone.
std::vector<LeftOut> texts_beside_page(const Document& document, const Extraction& extraction,
                                       const ArticleWords& words);

/// What the reader of figures takes for labels that sites hide by their styles ("Image", "Credit").
bool is_hidden_label(const Node& text);

}  // namespace newsexport::html
