#pragma once

#include "readers/feeds/feed.h"
#include "xml/xml_tree.h"

namespace newsexport::feeds {

/// RSS 0.9x and 2.0 (root `rss`), RSS 0.90, 1.0 and 1.1 (root `RDF` or `Channel`), with the modules content,
/// Dublin Core, Media RSS, iTunes, Creative Commons and the Atom elements that RSS feeds borrow. Items are
/// found wherever they stand. A WordPress export is one of them, see wordpress.h.
Feed read_rss(const XmlElement& root);

/// "jane@example.com (Jane Doe)" (RSS 2.0, author), "Jane Doe <jane@example.com>", or a name alone.
Byline byline_from_mailbox(const std::string& text);

}  // namespace newsexport::feeds
