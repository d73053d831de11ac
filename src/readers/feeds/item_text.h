#pragma once

#include <vector>

#include "readers/feeds/feed.h"
#include "support/diagnostics.h"

namespace newsexport::feeds {

/// An item in its feed, and where what is odd in it is told.
struct ItemContext {
  const Feed& feed;
  const FeedItem& item;
  Diagnostics& diagnostics;
};

/// A title, a caption or a summary as running text.
Inlines inlines_of(const FeedText& text, const ItemContext& context);

/// The name of a feed or of a publication, from a title that may hold markup.
std::string name_of(const FeedText& title);

/// Where relative addresses of the item lead from: its base, its own address, the feed's; or "".
std::string base_of(const ItemContext& context);

/// Sets the article's body and notes: the whole text of the item, or its summary (reported as
/// `feed.summary-only`). The summary beside a whole text, or a podcast's line beside its summary, becomes the
/// standfirst, unless it only repeats how the text begins.
void set_text(Article& article, const ItemContext& context);

}  // namespace newsexport::feeds
