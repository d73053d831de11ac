#pragma once

#include "model/article.h"
#include "readers/ninjs/json.h"
#include "support/diagnostics.h"

namespace newsexport::ninjs {

/// Everything of an item but its body and its associations. What the model has no member for becomes an extra
/// field; `ednote` is left out and reported (`ninjs.left-out`). Left out by name: `people`, `places`,
/// `organisations`, `objects`, `events` (an index of what the text names), `altids`, `$standard`, `profile`,
/// `version`, `trustindicators`.
void read_metadata(const Json& item, Article& article, Diagnostics& diagnostics);

/// Copyright, terms, links to terms and RightsML of an item or an association.
Rights read_rights(const Json& item, Diagnostics& diagnostics);

}  // namespace newsexport::ninjs
