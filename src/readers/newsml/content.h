#pragma once

#include "model/article.h"
#include "readers/newsml/components.h"
#include "support/diagnostics.h"

namespace newsexport::newsml {

/// The text itself, whatever it is in.
void read_content(const TextPlace& place, Article& article, Diagnostics& diagnostics);

/// The pictures of the components that stand beside the text's own at any level, as figures: of each its
/// widest file, with the caption that stands in it. Logos are none, and neither is
/// what the article's body shows already.
Blocks read_pictures(const TextPlace& place, const Article& article);

}  // namespace newsexport::newsml
