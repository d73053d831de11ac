#pragma once

#include "model/article.h"
#include "support/diagnostics.h"
#include "xml/xml_query.h"

namespace newsexport::newsml_g2 {

/// `itemMeta` and `contentMeta`, and the item's own attributes. What the model has no member for becomes an
/// extra field (slugline, genre, urgency, provider, creator, derivedFrom, …); `edNote` is left out and
/// reported.
void read_metadata(const XmlElement& item, Article& article, Diagnostics& diagnostics);

}  // namespace newsexport::newsml_g2
