#pragma once

#include "readers/feeds/feed.h"
#include "support/diagnostics.h"
#include "xml/xml_tree.h"

namespace newsexport::feeds {

/// Atom 1.0 (RFC 4287) and 0.3; root `feed`, or one `entry` alone. Content that lies elsewhere
/// (`content src`) or is no text is not fetched or read; the summary takes its place. Base64 content is
/// reported (`feed.content-encoded`) and left out.
Feed read_atom(const XmlElement& root, Diagnostics& diagnostics);

}  // namespace newsexport::feeds
