#pragma once

#include "readers/feeds/feed.h"
#include "support/source.h"

namespace newsexport::feeds {

/// The JSON of a feed. Throws Error `feed.invalid-json` where the text is none, with the place.
JsonValue parse_json_feed(const Source& source);

/// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1).
Feed read_json(const JsonValue& root);

}  // namespace newsexport::feeds
