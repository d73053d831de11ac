#pragma once

#include "model/article.h"
#include "support/diagnostics.h"

namespace newsexport::markdown {

/// Where the front matter has no title, the first level-1 heading becomes the headline; one that only repeats
/// the title goes. The other headings are then moved together so that the highest is level 2.
void settle_headings(Article& article, Diagnostics& diagnostics);

}  // namespace newsexport::markdown
