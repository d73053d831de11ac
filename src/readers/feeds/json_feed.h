#pragma once

#include "readers/feeds/feed.h"
#include "support/source.h"

namespace newsexport::feeds {

/// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). Throws Error `feed.invalid-json` where the text is no
/// JSON, with the place.
Feed read_json(const Source& source);

}  // namespace newsexport::feeds
