// External interface: read_rss().
#include "readers/feeds/rss.h"

#include <algorithm>

#include "readers/feeds/extensions.h"
#include "readers/feeds/item_text.h"
#include "readers/feeds/markup_text.h"
#include "readers/feeds/media_rss.h"
#include "readers/html/address.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::feeds {
namespace {

using Ns = XmlNamespace;

/// RSS's own elements stand in no namespace, in one of RSS 1.0's, or, in files that were put together
/// carelessly, in one that nobody knows.
bool is_rss(Ns name_space) {
  return name_space == Ns::none || name_space == Ns::rss || name_space == Ns::other;
}

std::string link_text(const XmlElement& element) {
  const std::string text = text_of(element);
  return text.empty() ? attribute(element, "href") : text;
}

void set_if_empty(std::string& field, const std::string& value) {
  if (field.empty()) field = value;
}
void set_if_empty(FeedText& field, const FeedText& value) {
  if (field.empty()) field = value;
}

/// Atom elements that RSS feeds borrow.
void read_borrowed_atom(const XmlElement& element, std::string_view name, FeedItem& item) {
  if (name == "updated") set_if_empty(item.updated, text_of(element));
  if (name == "published") set_if_empty(item.published, text_of(element));
  if (name == "rights") set_if_empty(item.rights.notice, shown_name(text_of(element)));
  if (name == "summary") set_if_empty(item.summary, html_text(element, item.base_url));
  if (name == "content") set_if_empty(item.content, html_text(element, item.base_url));
  if (name == "link" && !attribute(element, "rel").empty()) read_atom_link(element, item);
  if (name == "author" || name == "contributor") {
    Byline byline = person_of(element);
    if (name == "contributor") byline.role = name;
    add_byline(item.bylines, byline);
  }
}

/// RSS 2.0, guid: an address of the item unless isPermaLink says otherwise.
void read_guid(const XmlElement& element, FeedItem& item) {
  const std::string text = text_of(element);
  const bool is_address = text.starts_with("http://") || text.starts_with("https://");
  if (is_address && attribute(element, "isPermaLink") != "false") set_if_empty(item.link, text);
  set_if_empty(item.identifier, text);
}

void read_rss_element(const XmlElement& element, std::string_view name, FeedItem& item) {
  const Position place{element.line, 0};
  const std::string base = base_within(item.base_url, element);
  if (name == "title") set_if_empty(item.title, html_text(element, item.base_url));
  if (name == "link") set_if_empty(item.link, html::resolve_address(base, link_text(element)));
  if (name == "guid") read_guid(element, item);
  if (name == "description") set_if_empty(item.summary, html_text(element, item.base_url));
  if (name == "body" || name == "fulltext" || name == "encoded")
    set_if_empty(item.content, html_text(element, item.base_url));
  const std::string text = shown_name(text_of(element));
  if (name == "author") add_byline(item.bylines, byline_from_mailbox(text));
  if (name == "pubDate") item.published = text;
  if (name == "category" && !text.empty()) item.categories.push_back(text);
  if (name == "language") set_if_empty(item.language, text);
  if (name == "copyright") item.rights.notice = text;
  if (name == "source") item.publication.name = text;
  if (name == "enclosure") {
    const std::string address = html::resolve_address(base, attribute(element, "url"));
    add_attachment(address, attribute(element, "type"), "", place, item);
  }
}

void read_itunes(const XmlElement& element, std::string_view name, FeedItem& item) {
  if (name == "author") add_byline(item.bylines, byline_from_mailbox(shown_name(text_of(element))));
  if (name == "summary" || name == "description")
    set_if_empty(item.summary, html_text(element, item.base_url));
  if (name == "subtitle") set_if_empty(item.subtitle, html_text(element, item.base_url));
  if (name == "keywords") add_keywords(text_of(element), item);
  if (name == "title") set_if_empty(item.title, html_text(element, item.base_url));
}

/// What is the same for an item and for the channel, which is read as an item of its own.
FeedItem read_element(const XmlElement& element, const std::string& outer_base) {
  FeedItem item;
  item.position = {element.line, 0};
  item.element = &element;
  item.language = element.find_attribute("xml:lang") ? *element.find_attribute("xml:lang") : "";
  item.base_url = base_within(outer_base, element);
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(*child);
    const Ns space = child->name_space;
    if (read_extension(*child, item)) continue;
    if (space == Ns::content && name == "encoded") item.content = html_text(*child, item.base_url);
    if (space == Ns::wordpress_excerpt && name == "encoded") item.summary = html_text(*child, item.base_url);
    if (space == Ns::xhtml) set_if_empty(item.content, html_text(*child, item.base_url));
    if (space == Ns::atom) read_borrowed_atom(*child, name, item);
    if (space == Ns::none || space == Ns::rss) read_rss_element(*child, name, item);
  }
  // Modules have titles, descriptions and authors too, which stand for the feed's own where it has none.
  for (const XmlElement* child : child_elements(element)) {
    if (child->name_space == Ns::itunes) read_itunes(*child, local_name(*child), item);
    if (child->name_space == Ns::other && !read_extension(*child, item))
      read_rss_element(*child, local_name(*child), item);
  }
  add_media_rss(element, item);
  return item;
}

void read_channel(const XmlElement& channel, const std::string& base, Feed& feed) {
  FeedItem words = read_element(channel, base);
  feed.title = name_of(words.title);
  feed.link = words.link;
  feed.publisher = words.publisher;
  feed.language = words.language;
  feed.rights = words.rights;
}

/// RSS 1.0 has its items beside the channel, all others in it; XHTML has `item`s of none.
void add_items(const XmlElement& element, const std::string& outer_base, Feed& feed) {
  const std::string base = base_within(outer_base, element);
  for (const XmlElement* child : child_elements(element)) {
    if (local_name(*child) != "item") {
      add_items(*child, base, feed);
    } else if (is_rss(child->name_space)) {
      feed.items.push_back(read_element(*child, base));
    }
  }
}

}  // namespace

Feed read_rss(const XmlElement& root) {
  Feed feed;
  const bool is_channel = fold_case(local_name(root)) == "channel";
  const XmlElement* channel = is_channel ? &root : find_element(root, "channel");
  if (channel) read_channel(*channel, is_channel ? std::string() : base_within("", root), feed);
  add_items(root, "", feed);
  return feed;
}

}  // namespace newsexport::feeds
