// External interface: read_content(), read_pictures().
#include "readers/newsml/content.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <set>

#include "model/traverse.h"
#include "readers/news/body_text.h"
#include "readers/news/fill_in.h"
#include "readers/news/marked_text.h"
#include "readers/nitf.h"
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

void read_text(const XmlElement& data, Article& article, Diagnostics& diagnostics) {
  const std::string text = raw_text(data);
  if (news::is_html(text)) return news::read_html_body(text, position_of(data), article, diagnostics);
  Blocks blocks = news::read_plain_text(text, position_of(data));
  std::ranges::move(blocks, std::back_inserter(article.body));
}

int width_of(const XmlElement& content_item) {
  for (const XmlElement* property : descendants(content_item, "Property")) {
    const std::string& name = attribute(*property, "FormalName");
    if (name != "PixelWidth" && name != "Width") continue;
    const std::string& value = attribute(*property, "Value");
    int width = 0;
    std::from_chars(value.data(), value.data() + value.size(), width);
    return width;
  }
  return 0;
}

std::string caption_in(const XmlElement& component) {
  for (const XmlElement* inner : descendants(component, "NewsComponent")) {
    if (role_of(*inner) != "caption") continue;
    for (const XmlElement* data : descendants(*inner, "DataContent")) return text_of(*data);
  }
  const std::string headline = text_of(find_element(component, "NewsLines/HeadLine"));
  return headline.empty() ? text_of(find_element(component, "NewsLines/NewsLine/NewsLineText")) : headline;
}

std::optional<Block> figure_of(const XmlElement& component) {
  const XmlElement* best = nullptr;
  for (const XmlElement* content : descendants(component, "ContentItem")) {
    if (!is_picture(*content) || attribute(*content, "Href").empty()) continue;
    if (!best || width_of(*content) > width_of(*best)) best = content;
  }
  if (!best) return std::nullopt;
  Figure figure;
  figure.pictures.push_back({.source = attribute(*best, "Href"), .position = position_of(*best)});
  figure.pictures.front().credit = text_of(find_element(component, "NewsLines/CreditLine"));
  figure.pictures.front().rights = text_of(find_element(component, "NewsLines/CopyrightLine"));
  const std::string caption = caption_in(component);
  if (!caption.empty() && !caption.starts_with("http")) append_text(figure.caption, caption);
  return Block{.value = std::move(figure), .position = position_of(component)};
}

std::string file_name(const std::string& address) {
  return address.substr(address.rfind('/') + 1);  // npos + 1 is 0
}

// Sizes of one picture have one name, in different folders.
std::set<std::string> files_shown(const Article& article) {
  std::set<std::string> names;
  traverse(article.body,
           ConstVisitor{.picture = [&](const Picture& picture) { names.insert(file_name(picture.source)); }});
  return names;
}

}  // namespace

void read_content(const TextPlace& place, Article& article, Diagnostics& diagnostics) {
  const XmlElement& data = *find_element(*place.content, "DataContent");
  const std::vector<const XmlElement*> children = child_elements(data);
  const std::string format = fold_case(formal_name(*place.content, "Format"));
  if (children.empty()) {
    read_text(data, article, diagnostics);
  } else if (local_name(*children.front()) == "nitf") {
    news::fill_in(article, read_nitf_element(*children.front(), diagnostics));
  } else if (format.find("nitf") != std::string::npos) {
    news::fill_in(article, read_nitf_element(nitf_around(data), diagnostics));
  } else {
    news::read_xhtml_body(children.size() == 1 ? *children.front() : data, article, diagnostics);
  }
}

Blocks read_pictures(const TextPlace& place, const Article& article) {
  Blocks figures;
  const std::set<std::string> shown = files_shown(article);
  for (std::size_t level = 0; level < place.around.size(); ++level) {
    const XmlElement* own = level + 1 < place.around.size() ? place.around[level + 1] : nullptr;
    for (const XmlElement* component : child_elements(*place.around[level], "NewsComponent")) {
      const bool has_text = component == own || !find_texts(*component).empty();
      if (has_text || role_of(*component) == "logo") continue;
      std::optional<Block> figure = figure_of(*component);
      if (!figure) continue;
      const Picture& picture = std::get<Figure>(figure->value).pictures.front();
      if (!shown.contains(file_name(picture.source))) figures.push_back(std::move(*figure));
    }
  }
  return figures;
}

}  // namespace newsexport::newsml
