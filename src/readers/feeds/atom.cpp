// External interface: read_atom().
#include "readers/feeds/atom.h"

#include "readers/feeds/extensions.h"
#include "readers/feeds/item_text.h"
#include "readers/feeds/markup_text.h"
#include "readers/feeds/media_rss.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::feeds {
namespace {

/// RFC 4287, 3.1.1 and 4.1.3; Atom 0.3 has the same under `mode` and media types.
enum class TextForm { plain, escaped_html, elements, encoded, elsewhere };

TextForm form_of(const XmlElement& element) {
  const std::string type = fold_case(attribute(element, "type"));
  const std::string mode = fold_case(attribute(element, "mode"));
  if (!attribute(element, "src").empty() || !attribute(element, "url").empty()) return TextForm::elsewhere;
  if (mode == "base64") return TextForm::encoded;
  if (mode == "xml" || type == "xhtml" || type == "application/xhtml+xml") return TextForm::elements;
  if (mode == "escaped" || type == "html" || type == "text/html") return TextForm::escaped_html;
  if (type.empty() || type == "text" || type == "text/plain") {
    return child_elements(element).empty() ? TextForm::plain : TextForm::elements;
  }
  const bool is_xml = type.ends_with("+xml") || type.ends_with("/xml");
  if (is_xml) return TextForm::elements;
  return type.starts_with("text/") ? TextForm::plain : TextForm::encoded;
}

FeedText feed_text(const XmlElement& element, const std::string& base, Diagnostics& diagnostics) {
  FeedText text;
  text.line = element.line;
  text.base_url = base_within(base, element);
  switch (form_of(element)) {
    case TextForm::plain:
      text.kind = FeedText::Kind::plain;
      text.text = raw_text(element);
      break;
    case TextForm::escaped_html:
      text.text = escaped_once(raw_text(element));
      break;
    case TextForm::elements:
      text.text = child_elements(element).empty() ? raw_text(element) : inner_markup(element, text.base_url);
      break;
    case TextForm::encoded:
      diagnostics.note({element.line, 0}, "feed.content-encoded",
                       "text that is encoded, or is no text, is left out");
      break;
    case TextForm::elsewhere:
      break;
  }
  if (trim(text.text).empty()) text.text.clear();
  return text;
}

void read_category(const XmlElement& element, FeedItem& item) {
  const std::string& label = attribute(element, "label");
  const std::string name = shown_name(label.empty() ? attribute(element, "term") : label);
  if (!name.empty()) item.categories.push_back(name);
}

void read_child(const XmlElement& child, std::string_view name, FeedItem& item, Diagnostics& diagnostics) {
  const std::string text = text_of(child);
  const std::string& base = item.base_url;
  if (name == "title") item.title = feed_text(child, base, diagnostics);
  if (name == "summary") item.summary = feed_text(child, base, diagnostics);
  if (name == "content" && item.content.empty()) item.content = feed_text(child, base, diagnostics);
  if (name == "link") read_atom_link(child, item);
  if (name == "id") item.identifier = text;
  if (name == "author" || name == "contributor") {
    Byline byline = person_of(child);
    if (name == "contributor") byline.role = name;
    add_byline(item.bylines, byline);
  }
  if (name == "category") read_category(child, item);
  if (name == "published" || name == "issued") item.published = text;
  if (name == "created" && item.published.empty()) item.published = text;
  if (name == "updated" || name == "modified") item.updated = text;
  if (name == "rights" || name == "copyright") item.rights.notice = shown_name(text);
}

FeedItem read_element(const XmlElement& element, const std::string& outer_base, Diagnostics& diagnostics) {
  FeedItem item;
  item.position = {element.line, 0};
  item.element = &element;
  if (const std::string* language = element.find_attribute("xml:lang")) item.language = *language;
  item.base_url = base_within(outer_base, element);
  for (const XmlElement* child : child_elements(element)) {
    if (read_extension(*child, item)) continue;
    const bool is_atom = child->name_space == XmlNamespace::atom || child->name_space == XmlNamespace::none;
    if (is_atom) read_child(*child, local_name(*child), item, diagnostics);
  }
  add_media_rss(element, item);
  return item;
}

/// RFC 4287, 4.2.11: what the entry's own feed said, where it was copied from.
void read_source(const XmlElement& entry, FeedItem& item, Diagnostics& diagnostics) {
  const XmlElement* source = find_element(entry, "source");
  if (!source) return;
  const FeedItem words = read_element(*source, item.base_url, diagnostics);
  item.publication.name = name_of(words.title);
  if (item.bylines.empty()) item.bylines = words.bylines;
  if (item.rights.empty()) item.rights = words.rights;
}

}  // namespace

Feed read_atom(const XmlElement& root, Diagnostics& diagnostics) {
  Feed feed;
  const bool is_entry = local_name(root) == "entry";
  if (!is_entry) {
    const FeedItem words = read_element(root, "", diagnostics);
    feed.title = name_of(words.title);
    feed.link = words.link;
    feed.publisher = words.publisher;
    feed.language = words.language;
    feed.bylines = words.bylines;
    feed.rights = words.rights;
  }
  const std::vector<const XmlElement*> entries =
      is_entry ? std::vector{&root} : child_elements(root, "entry");
  for (const XmlElement* entry : entries) {
    feed.items.push_back(read_element(*entry, is_entry ? "" : base_within("", root), diagnostics));
    read_source(*entry, feed.items.back(), diagnostics);
  }
  return feed;
}

}  // namespace newsexport::feeds
