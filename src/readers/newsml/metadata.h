#pragma once

#include "model/article.h"
#include "readers/newsml/components.h"
#include "support/diagnostics.h"

namespace newsexport::newsml {

/// What the item says of itself: identifier, dates, status.
void read_identification(const XmlElement& news_item, Article& article, Diagnostics& diagnostics);

/// Lines, rights, parties and descriptions of these levels: what an inner one says goes before what the
/// ones around it say, and what differs is kept. Lines for editors are reported (`newsml.left-out`).
void read_metadata(const Levels& levels, Article& article, Diagnostics& diagnostics);

}  // namespace newsexport::newsml
