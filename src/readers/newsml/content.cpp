// External interface: read_content(), read_line().
#include "readers/newsml/content.h"

#include <algorithm>
#include <array>

#include "readers/html/flow.h"
#include "readers/news/body_text.h"
#include "readers/news/fill_in.h"
#include "readers/news/marked_text.h"
#include "support/utf8.h"

namespace newsexport::newsml {
namespace {

Position position_of(const XmlElement& element) {
  return {element.line, 0};
}

// A document around NITF's paragraphs, which senders give without one.
XmlElement nitf_around(const XmlElement& data) {
  XmlElement content{.name = "body.content", .line = data.line};
  content.children = data.children;
  XmlElement body{.name = "body", .line = data.line};
  body.children.push_back({std::move(content)});
  XmlElement nitf{.name = "nitf", .line = data.line};
  nitf.children.push_back({std::move(body)});
  return nitf;
}

// Elements that only NITF has.
bool has_nitf(const XmlElement& element) {
  constexpr std::array<std::string_view, 7> kNames = {"body.content", "hl1",        "hl2", "media",
                                                      "nitf-table",   "datasource", "bq"};
  const std::vector<const XmlElement*> children = child_elements(element);
  return std::ranges::any_of(children, [&](const XmlElement* child) {
    return std::ranges::find(kNames, local_name(*child)) != kNames.end() || has_nitf(*child);
  });
}

std::string& attribute_for_writing(XmlElement& element, std::string_view name) {
  for (XmlElement::Attribute& one : element.attributes) {
    if (local_name(one.name) == name) return one.value;
  }
  element.attributes.push_back({std::string(name), ""});
  return element.attributes.back().value;
}

// NITF says where in the document around it a medium stands (`data-location`); HTML has no word for it.
void name_own_media(XmlElement& element, const std::set<std::string>& duids) {
  const std::string_view name = local_name(element);
  for (const char* place : {"data-location", "source", "src"}) {
    const std::string& found = attribute(element, place);
    const std::string duid = found.starts_with('#') ? found.substr(1) : found;
    if (!duids.contains(duid)) continue;
    if (name == "media-reference") attribute_for_writing(element, "source") = '#' + duid;
    if (name == "img") attribute_for_writing(element, "src") = '#' + duid;
  }
  for (XmlNode& child : element.children) {
    if (auto* inner = std::get_if<XmlElement>(&child.value)) name_own_media(*inner, duids);
  }
}

}  // namespace

void read_content(const TextPlace& place, const std::set<std::string>& duids, Article& article,
                  Diagnostics& diagnostics) {
  XmlElement data = *find_element(*place.content, "DataContent");
  if (!duids.empty()) name_own_media(data, duids);
  const std::vector<const XmlElement*> children = child_elements(data);
  const std::string format = fold_case(formal_name(*place.content, "Format"));
  if (children.empty()) {
    news::read_text_body(raw_text(data), position_of(data), article, diagnostics);
  } else if (local_name(*children.front()) == "nitf") {
    for (const XmlElement* nitf : child_elements(data, "nitf"))
      news::fill_in_nitf(article, *nitf, diagnostics);
  } else if (format.find("nitf") != std::string::npos || has_nitf(data)) {
    news::fill_in_nitf(article, nitf_around(data), diagnostics);
  } else {
    news::read_xhtml_body(news::text_root(data), article, diagnostics);
  }
}

Inlines read_line(const TextPlace& place, Diagnostics& diagnostics) {
  Article alone;
  read_content(place, {}, alone, diagnostics);
  if (!alone.headline.empty()) {
    alone.body.insert(alone.body.begin(), {.value = Paragraph{std::move(alone.headline)}});
  }
  if (auto line = html::as_one_line(alone.body)) return std::move(*line);
  Inlines line;
  append_text(line, collapse_space(plain_text(alone.body)));
  return line;
}

}  // namespace newsexport::newsml
