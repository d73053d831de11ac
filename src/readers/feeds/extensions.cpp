// External interface: what is the same in RSS and Atom.
#include "readers/feeds/extensions.h"

#include <algorithm>

#include "readers/feeds/markup_text.h"
#include "readers/feeds/media_rss.h"
#include "readers/html/address.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::feeds {
namespace {

void set_if_empty(std::string& field, const std::string& value) {
  if (field.empty()) field = value;
}
void set_if_empty(FeedText& field, const FeedText& value) {
  if (field.empty()) field = value;
}

void read_dublin_core(const XmlElement& element, std::string_view name, FeedItem& item) {
  const std::string text = shown_name(text_of(element));
  if (name == "title") set_if_empty(item.title, html_text(element, item.base_url));
  if (name == "creator" || name == "author") add_byline(item.bylines, byline_from_mailbox(text));
  if (name == "contributor") {
    Byline byline = byline_from_mailbox(text);
    byline.role = "contributor";
    add_byline(item.bylines, byline);
  }
  if (name == "publisher") set_if_empty(item.publisher, text);
  if (name == "date" || name == "issued" || name == "created") set_if_empty(item.published, text);
  if (name == "modified") set_if_empty(item.updated, text);
  if (name == "rights") set_if_empty(item.rights.notice, text);
  if (name == "rightsHolder") set_if_empty(item.rights.holder, text);
  if (name == "language") set_if_empty(item.language, text);
  if (name == "subject" && !text.empty()) item.categories.push_back(text);
  if (name == "identifier") set_if_empty(item.identifier, text);
  if (name == "description" || name == "abstract") {
    set_if_empty(item.summary, html_text(element, item.base_url));
  }
}

// cc:license (an address in `rdf:resource`), creativeCommons:license (an address), dcterms:license, and any
// other module's element of that name.
void read_licence(const XmlElement& element, FeedItem& item) {
  std::string licence = text_of(element);
  for (const std::string_view name : {"resource", "href", "url"}) {
    if (licence.empty()) licence = attribute(element, name);
  }
  if (html::is_web_address(licence)) {
    set_if_empty(item.rights.licence_url, licence);
  } else {
    set_if_empty(item.rights.usage_terms, licence);
  }
}

// PRISM (Idealliance, 2.0, 4.2): where in a journal the item stands.
void read_prism(const XmlElement& element, std::string_view name, FeedItem& item) {
  const std::string text = shown_name(text_of(element));
  if (name == "publicationName") set_if_empty(item.publication.name, text);
  if (name == "issueName") set_if_empty(item.publication.edition, text);
  if (name == "section") set_if_empty(item.publication.section, text);
  if (name == "issn") set_if_empty(item.publication.issn, text);
  if (name == "startingPage") set_if_empty(item.publication.page, text);
}

}  // namespace

bool read_extension(const XmlElement& element, FeedItem& item) {
  const std::string_view name = local_name(element);
  if (name_prefix(element.name) == "prism") {
    read_prism(element, name, item);
    return true;
  }
  if (element.name_space == XmlNamespace::media) return false;
  if (name == "license" || name == "licence") {
    read_licence(element, item);
    return true;
  }
  if (element.name_space != XmlNamespace::dublin_core) return false;
  read_dublin_core(element, name, item);
  return true;
}

void read_atom_link(const XmlElement& element, FeedItem& item) {
  const std::string relation = attribute(element, "rel");
  const std::string address =
      html::resolve_address(base_within(item.base_url, element), attribute(element, "href"));
  if (relation.empty() || relation == "alternate") {
    set_if_empty(item.link, address);
  } else if (relation == "enclosure") {
    add_attachment(address, attribute(element, "type"), attribute(element, "title"), {element.line, 0}, item);
  } else if (relation == "license") {
    set_if_empty(item.rights.licence_url, address);
  }
}

Byline person_of(const XmlElement& element) {
  Byline byline;
  byline.name = shown_name(text_of(find_element(element, "name")));
  const std::string address = text_of(find_element(element, "uri"));
  const std::string mail = text_of(find_element(element, "email"));
  if (byline.name.empty()) byline = byline_from_mailbox(shown_name(mail.empty() ? text_of(element) : mail));
  if (!mail.empty()) byline.link = "mailto:" + mail;
  if (!address.empty()) byline.link = address;
  return byline;
}

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

void add_byline(std::vector<Byline>& bylines, const Byline& byline) {
  if (byline.name.empty()) return;
  const bool is_there =
      std::ranges::any_of(bylines, [&](const Byline& one) { return one.name == byline.name; });
  if (!is_there) bylines.push_back(byline);
}

void add_keywords(const std::string& list, FeedItem& item) {
  for (const std::string_view word : split(list, ',')) {
    if (!trim(word).empty()) item.categories.push_back(shown_name(trim(word)));
  }
}

FeedText html_text(const XmlElement& element, const std::string& base) {
  const bool has_elements = !child_elements(element).empty();
  FeedText text;
  text.base_url = base_within(base, element);
  text.text = has_elements ? mixed_markup(element, text.base_url) : escaped_once(raw_text(element));
  if (trim(text.text).empty()) text.text.clear();
  text.line = element.line;
  return text;
}

std::string base_within(const std::string& outer, const XmlElement& element) {
  const std::string* own = element.find_attribute("xml:base");
  if (!own) return outer;
  std::string base = html::resolve_address(outer, *own);
  return html::is_web_address(base) ? base : outer;
}

}  // namespace newsexport::feeds
