#pragma once

#include "model/article.h"
#include "readers/newsml_g2/items.h"
#include "support/diagnostics.h"

namespace newsexport::newsml_g2 {

/// The links of an item: pictures, in the document or outside of it, as figures; films and recordings outside
/// of it as embeds; of the others, those with a title become sources of the article.
Blocks read_links(const XmlElement& item, const Items& items, Article& article, Diagnostics& diagnostics);

}  // namespace newsexport::newsml_g2
