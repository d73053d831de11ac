// External interface: read_rss(), byline_from_mailbox().
#include "readers/feeds/rss.h"

#include <algorithm>

#include "readers/feeds/markup_text.h"
#include "readers/feeds/media_rss.h"
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

/// Elements of the text hold HTML as text, or, against the specification, as elements.
FeedText feed_text(const XmlElement& element) {
  const bool has_elements = !child_elements(element).empty();
  FeedText text;
  text.text = has_elements ? inner_markup(element) : raw_text(element);
  if (trim(text.text).empty()) text.text.clear();
  text.line = element.line;
  return text;
}

void set_if_empty(std::string& field, const std::string& value) {
  if (field.empty()) field = value;
}
void set_if_empty(FeedText& field, const FeedText& value) {
  if (field.empty()) field = value;
}

void add_byline(std::vector<Byline>& bylines, const Byline& byline) {
  if (byline.name.empty()) return;
  const bool is_there =
      std::ranges::any_of(bylines, [&](const Byline& one) { return one.name == byline.name; });
  if (!is_there) bylines.push_back(byline);
}

void read_dublin_core(const XmlElement& element, const std::string& name, FeedItem& item) {
  const std::string text = text_of(element);
  if (name == "title") set_if_empty(item.title, feed_text(element));
  if (name == "creator" || name == "author") add_byline(item.bylines, byline_from_mailbox(text));
  if (name == "date" || name == "issued" || name == "created") set_if_empty(item.published, text);
  if (name == "modified") set_if_empty(item.updated, text);
  if (name == "rights") set_if_empty(item.rights.notice, text);
  if (name == "language") set_if_empty(item.language, text);
  if (name == "subject" && !text.empty()) item.categories.push_back(text);
  if (name == "identifier") set_if_empty(item.identifier, text);
  if (name == "description") set_if_empty(item.summary, feed_text(element));
}

/// Atom elements that RSS feeds borrow.
void read_borrowed_atom(const XmlElement& element, const std::string& name, FeedItem& item) {
  if (name == "updated") set_if_empty(item.updated, text_of(element));
  if (name == "published") set_if_empty(item.published, text_of(element));
  if (name == "author") {
    add_byline(item.bylines,
               {text_of(find_element(element, "name")), "", "", text_of(find_element(element, "uri"))});
  }
}

/// RSS 2.0, guid: an address of the item unless isPermaLink says otherwise.
void read_guid(const XmlElement& element, FeedItem& item) {
  const std::string text = text_of(element);
  const bool is_address = text.starts_with("http://") || text.starts_with("https://");
  if (is_address && attribute(element, "isPermaLink") != "false") set_if_empty(item.link, text);
  set_if_empty(item.identifier, text);
}

void read_rss_element(const XmlElement& element, const std::string& name, FeedItem& item) {
  const Position place{element.line, 0};
  if (name == "title") item.title = feed_text(element);
  if (name == "link") set_if_empty(item.link, link_text(element));
  if (name == "guid") read_guid(element, item);
  if (name == "description") item.summary = feed_text(element);
  if (name == "body" || name == "fulltext" || name == "encoded")
    set_if_empty(item.content, feed_text(element));
  if (name == "author") add_byline(item.bylines, byline_from_mailbox(text_of(element)));
  if (name == "pubDate") item.published = text_of(element);
  if (name == "category" && !text_of(element).empty()) item.categories.push_back(text_of(element));
  if (name == "language") set_if_empty(item.language, text_of(element));
  if (name == "copyright") item.rights.notice = text_of(element);
  if (name == "source") {
    item.publication.name = text_of(element);
  }
  if (name == "enclosure")
    add_attachment(attribute(element, "url"), attribute(element, "type"), "", place, item);
  if (name == "license") item.rights.licence_url = link_text(element);
}

void read_itunes(const XmlElement& element, const std::string& name, FeedItem& item) {
  if (name == "author" && item.bylines.empty())
    add_byline(item.bylines, byline_from_mailbox(text_of(element)));
  if (name == "summary") set_if_empty(item.summary, feed_text(element));
  if (name == "title") set_if_empty(item.title, feed_text(element));
}

/// What is the same for an item and for the channel, which is read as an item of its own.
FeedItem read_element(const XmlElement& element) {
  FeedItem item;
  item.position = {element.line, 0};
  item.language = element.find_attribute("xml:lang") ? *element.find_attribute("xml:lang") : "";
  item.base_url = element.find_attribute("xml:base") ? *element.find_attribute("xml:base") : "";
  for (const XmlElement* child : child_elements(element)) {
    const std::string name(local_name(*child));
    const Ns space = child->name_space;
    if (space == Ns::content && name == "encoded") item.content = feed_text(*child);
    if (space == Ns::wordpress_excerpt && name == "encoded") item.summary = feed_text(*child);
    if (space == Ns::xhtml)
      set_if_empty(item.content, {inner_markup(*child), FeedText::Kind::html, child->line});
    if (space == Ns::dublin_core) read_dublin_core(*child, name, item);
    if (space == Ns::atom) read_borrowed_atom(*child, name, item);
    if (space == Ns::itunes) read_itunes(*child, name, item);
    if (is_rss(space)) read_rss_element(*child, name, item);
  }
  add_media_rss(element, item);
  return item;
}

void read_channel(const XmlElement& channel, Feed& feed) {
  FeedItem words = read_element(channel);
  feed.title = collapse_space(words.title.text);
  feed.link = words.link;
  feed.language = words.language;
  feed.rights = words.rights;
}

/// RSS 1.0 has its items beside the channel, all others in it; XHTML has `item`s of none.
std::vector<const XmlElement*> items_of(const XmlElement& root) {
  std::vector<const XmlElement*> items = descendants(root, "item");
  std::erase_if(items, [](const XmlElement* item) { return !is_rss(item->name_space); });
  return items;
}

}  // namespace

Byline byline_from_mailbox(const std::string& text) {
  Byline byline;
  const std::size_t at = text.find('@');
  const std::size_t open = text.find_first_of("(<");
  const bool has_close = !text.empty() && (text.back() == ')' || text.back() == '>');
  if (at == std::string::npos) {
    byline.name = text;
  } else if (open == std::string::npos || !has_close) {
    byline.name = text;
    if (text.find(' ') == std::string::npos) byline.link = "mailto:" + text;
  } else {
    const std::string outer(trim(std::string_view(text).substr(0, open)));
    const std::string inner(trim(std::string_view(text).substr(open + 1, text.size() - open - 2)));
    byline.name = at < open ? inner : outer;
    byline.link = "mailto:" + (at < open ? outer : inner);
    if (byline.name.empty()) byline.name = at < open ? outer : inner;
  }
  return byline;
}

Feed read_rss(const XmlElement& root) {
  Feed feed;
  const bool is_channel = fold_case(local_name(root)) == "channel";
  const XmlElement* channel = is_channel ? &root : find_element(root, "channel");
  if (channel) read_channel(*channel, feed);
  for (const XmlElement* item : items_of(root)) feed.items.push_back(read_element(*item));
  return feed;
}

}  // namespace newsexport::feeds
