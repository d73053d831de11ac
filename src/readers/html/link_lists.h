#pragma once

#include "model/article.h"
#include "readers/html/page_signs.h"

namespace newsexport::html {

/// Whether a page's body lists other pages of its site, and is none itself: lines that are links, one after
/// the other, with hardly a sentence between them ("Tag: Mills"), or with a teaser each and no more (search
/// results, the page of a section). An article that has links to other sites in a row, or paragraphs before,
/// between or behind its links, is an article; so is one with teasers that has a byline or a date, unless
/// they say "Read more" or the title says that it is a list.
bool is_list_of_links(const Article& article, const PageSigns& signs);

}  // namespace newsexport::html
