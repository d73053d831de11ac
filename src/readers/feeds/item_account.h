#pragma once

#include <vector>

#include "readers/feeds/feed.h"
#include "readers/reader.h"

namespace newsexport::feeds {

/// The account of every word (readers/account/account.h) of a feed: each item against its article, and what
/// the feed says of itself against all of them, told with the first. `readings` are those of `feed`'s items.
void account_for_feed(const XmlElement& root, const Feed& feed, std::vector<Reading>& readings);
void account_for_feed(const JsonValue& root, const Feed& feed, std::vector<Reading>& readings);

}  // namespace newsexport::feeds
