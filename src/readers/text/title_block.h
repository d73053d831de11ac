#pragma once

#include <vector>

#include "readers/text/passages.h"

namespace newsexport::plain {

/// Finds headline, kicker, standfirst, byline and dates among the first passages. The headline is the first
/// passage that is not the site's, if it is short enough for one and prose or a byline follows; a first
/// passage that is prose itself is body, and the article has no headline.
void mark_title_block(std::vector<Passage>& passages);

}  // namespace newsexport::plain
