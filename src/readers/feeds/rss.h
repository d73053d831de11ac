#pragma once

#include "readers/feeds/feed.h"
#include "xml/xml_tree.h"

namespace newsexport::feeds {

/// RSS 0.9x and 2.0 (root `rss`), RSS 0.90, 1.0 and 1.1 (root `RDF` or `Channel`), with the modules content,
/// Dublin Core, Media RSS, iTunes, Creative Commons and the Atom elements that RSS feeds borrow. Items are
/// found wherever they stand. A WordPress export is one of them, see wordpress.h.
Feed read_rss(const XmlElement& root);

}  // namespace newsexport::feeds
