#pragma once

#include "readers/feeds/feed.h"
#include "xml/xml_tree.h"

namespace newsexport::feeds {

/// Adds what an item or entry says in Media RSS (rssboard.org/media-rss): media:content, alone or in groups,
/// and media:thumbnail. Title, description, credits and copyright of a group or of the item hold for all that
/// is in it.
void add_media_rss(const XmlElement& item, FeedItem& result);

/// Adds an attached file by its type ("image/jpeg") or, where that is missing, by the ending of its address:
/// a picture, or a recording or film under `title`. Other files are no part of an article.
void add_attachment(const std::string& address, const std::string& type, const std::string& title,
                    Position position, FeedItem& result);

}  // namespace newsexport::feeds
