// External interface: read_content(), read_picture(), read_linked_picture().
#include "readers/newsml_g2/content.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "readers/news/body_text.h"
#include "readers/news/fields.h"
#include "readers/news/fill_in.h"
#include "readers/newsml_g2/rights_info.h"
#include "readers/nitf.h"
#include "support/utf8.h"

namespace newsexport::newsml_g2 {
namespace {

Position position_of(const XmlElement& element) {
  return {element.line, 0};
}

// Elements that stand for text of XHTML, alone or first.
bool is_xhtml(const XmlElement& element) {
  constexpr std::array<std::string_view, 16> kNames = {"article", "blockquote", "body",  "div", "h1", "h2",
                                                       "h3",      "header",     "html",  "ol",  "p",  "pre",
                                                       "section", "span",       "table", "ul"};
  const std::string name = fold_case(local_name(element));
  return std::ranges::find(kNames, name) != kNames.end();
}

void read_text(const XmlElement& holder, Article& article, Diagnostics& diagnostics) {
  const std::string text = raw_text(holder);
  if (news::is_html(text)) return news::read_html_body(text, position_of(holder), article, diagnostics);
  Blocks blocks = news::read_plain_text(text, position_of(holder));
  std::ranges::move(blocks, std::back_inserter(article.body));
}

void read_inline_xml(const XmlElement& holder, Article& article, Diagnostics& diagnostics) {
  const std::vector<const XmlElement*> children = child_elements(holder);
  if (children.empty()) return read_text(holder, article, diagnostics);
  const XmlElement& first = *children.front();
  if (local_name(first) == "nitf") {
    news::fill_in(article, read_nitf_element(first, diagnostics));
  } else if (is_xhtml(first)) {
    news::read_xhtml_body(children.size() == 1 ? first : holder, article, diagnostics);
  } else {
    diagnostics.warning(position_of(first), "newsml-g2.content-unread",
                        fmt::format("the content is no text ({}); it is left out", local_name(first)));
  }
}

void read_inline_data(const XmlElement& holder, Article& article, Diagnostics& diagnostics) {
  if (!attribute(holder, "encoding").empty()) {
    diagnostics.warning(position_of(holder), "newsml-g2.content-unread",
                        "the content is encoded data; it is left out");
  } else {
    read_text(holder, article, diagnostics);
  }
}

int width_of(const XmlElement& rendition) {
  const std::string& number = attribute(rendition, "width");
  int width = 0;
  std::from_chars(number.data(), number.data() + number.size(), width);
  return width;
}

std::string source_of(const XmlElement& rendition) {
  const std::string& address = attribute(rendition, "href");
  return std::string(trim(address.empty() ? attribute(rendition, "residref") : address));
}

const XmlElement* best_rendition(const XmlElement& item) {
  const XmlElement* best = nullptr;
  const XmlElement* content = find_element(item, "contentSet");
  if (!content) return nullptr;
  for (const XmlElement* one : child_elements(*content, "remoteContent")) {
    const std::string& type = attribute(*one, "contenttype");
    const bool is_picture = type.empty() || type.starts_with("image/");
    if (!is_picture || source_of(*one).empty()) continue;
    if (!best || width_of(*one) > width_of(*best)) best = one;
  }
  return best;
}

std::string caption_of(const XmlElement& meta) {
  std::string other;
  for (const XmlElement* description : child_elements(meta, "description")) {
    const std::string text = text_of(*description);
    if (news::bare_code(attribute(*description, "role")) == "caption" && !text.empty()) return text;
    if (other.empty()) other = text;
  }
  return other.empty() ? text_of(find_element(meta, "headline")) : other;
}

// "Jane Doe/Agency": who made it, and who supplies it.
std::string credit_of(const XmlElement& meta) {
  std::string credit = text_of(find_element(meta, "by"));
  if (credit == "No-Data-Available") credit.clear();
  const std::string line = text_of(find_element(meta, "creditline"));
  if (!line.empty() && fold_case(credit).find(fold_case(line)) == std::string::npos) {
    credit += (credit.empty() ? "" : "/") + line;
  }
  return credit;
}

Block figure_of(Picture picture, const std::string& caption, const XmlElement& element) {
  Figure figure;
  picture.position = position_of(element);
  figure.pictures.push_back(std::move(picture));
  if (!caption.empty()) append_text(figure.caption, caption);
  return {.value = std::move(figure), .position = position_of(element)};
}

}  // namespace

void read_content(const XmlElement& item, Article& article, Diagnostics& diagnostics) {
  const XmlElement* content = find_element(item, "contentSet");
  if (!content) return;
  for (const XmlElement* part : child_elements(*content)) {
    if (!article.body.empty()) return;
    if (local_name(*part) == "inlineXML") read_inline_xml(*part, article, diagnostics);
    if (local_name(*part) == "inlineData") read_inline_data(*part, article, diagnostics);
  }
}

std::optional<Block> read_picture(const XmlElement& item) {
  const XmlElement* rendition = best_rendition(item);
  if (!rendition) return std::nullopt;
  Picture picture{.source = source_of(*rendition)};
  picture.rights = rights_line(item);
  std::string caption;
  if (const XmlElement* meta = find_element(item, "contentMeta")) {
    picture.credit = credit_of(*meta);
    caption = caption_of(*meta);
  }
  return figure_of(std::move(picture), caption, item);
}

std::optional<Block> read_linked_picture(const XmlElement& link) {
  const XmlElement* kind = find_element(link, "itemClass");
  const bool is_picture = (kind && news::bare_code(attribute(*kind, "qcode")) == "picture") ||
                          attribute(link, "contenttype").starts_with("image/");
  if (!is_picture || attribute(link, "href").empty()) return std::nullopt;
  return figure_of({.source = attribute(link, "href")}, text_of(find_element(link, "title")), link);
}

}  // namespace newsexport::newsml_g2
