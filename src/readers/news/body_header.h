#pragma once

#include "model/article.h"
#include "readers/html/dom.h"

namespace newsexport::news {

/// Takes from the `header` of a body what the article's own fields say too or have a place for: headlines,
/// the byline, the date, a list of subjects (keywords), a word over the headline (the kicker), a notice of an
/// embargo (set aside). What is left in it is text.
void read_header(html::Node& header, Article& article);

}  // namespace newsexport::news
