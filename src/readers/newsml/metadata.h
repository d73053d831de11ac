#pragma once

#include "model/article.h"
#include "readers/newsml/components.h"
#include "support/diagnostics.h"

namespace newsexport::newsml {

/// Identification, management, news lines, rights and descriptions of a text, from the innermost component
/// that says each of them.
void read_metadata(const TextPlace& place, Article& article, Diagnostics& diagnostics);

}  // namespace newsexport::newsml
