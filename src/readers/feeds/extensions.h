#pragma once

#include <string>

#include "readers/feeds/feed.h"
#include "xml/xml_tree.h"

namespace newsexport::feeds {

/// What items, entries and channels of all XML feeds say in vocabularies that are not the feed's own: Dublin
/// Core (elements and terms) and the modules for licences. Fills in what the item does not have yet. True if
/// the element is one of these.
bool read_extension(const XmlElement& element, FeedItem& item);

/// Atom's `link` (RFC 4287, 4.2.7), by its relation: the item's own address, an attached file, its licence.
void read_atom_link(const XmlElement& element, FeedItem& item);

/// Atom's person construct (RFC 4287, 3.2), or its text alone.
Byline person_of(const XmlElement& element);

/// "jane@example.com (Jane Doe)" (RSS 2.0, author), "Jane Doe <jane@example.com>", or a name alone.
Byline byline_from_mailbox(const std::string& text);

/// Adds the words of a list with commas.
void add_keywords(const std::string& list, FeedItem& item);

/// Adds a name that is not there yet.
void add_byline(std::vector<Byline>& bylines, const Byline& byline);

/// Elements of the text hold HTML as text, or, against the specification, as elements. `base` is where
/// addresses around the element lead from.
FeedText html_text(const XmlElement& element, const std::string& base);

/// Where relative addresses in the element lead from (`xml:base`, RFC 3986, 5.1.1): its own base within the
/// one around it.
std::string base_within(const std::string& outer, const XmlElement& element);

}  // namespace newsexport::feeds
