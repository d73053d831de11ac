// External interface: read_content(), read_picture(), add_line().
#include "readers/newsml_g2/content.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

#include "readers/news/body_text.h"
#include "readers/news/fields.h"
#include "readers/news/fill_in.h"
#include "readers/news/marked_text.h"
#include "readers/news/words.h"
#include "readers/newsml_g2/rights_info.h"
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
  news::read_text_body(raw_text(holder), position_of(holder), article, diagnostics);
}

void read_inline_xml(const XmlElement& holder, Article& article, Diagnostics& diagnostics) {
  const std::vector<const XmlElement*> children = child_elements(holder);
  if (children.empty()) return read_text(holder, article, diagnostics);
  const XmlElement& first = *children.front();
  if (local_name(first) == "nitf") {
    for (const XmlElement* nitf : child_elements(holder, "nitf"))
      news::fill_in_nitf(article, *nitf, diagnostics);
  } else if (is_xhtml(first)) {
    news::read_xhtml_body(news::text_root(holder), article, diagnostics);
  } else {
    diagnostics.warning(position_of(first), "newsml-g2.content-unread",
                        fmt::format("the content is no text ({}); it is left out", local_name(first)));
    article.left_out.push_back({lines_of(holder), "content that is no text", position_of(first)});
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

// The caption, and what other descriptions say beside it.
Inlines caption_of(const XmlElement& meta, Diagnostics& diagnostics) {
  std::vector<const XmlElement*> lines = child_elements(meta, "description");
  std::ranges::stable_partition(
      lines, [](const XmlElement* line) { return news::bare_code(attribute(*line, "role")) == "caption"; });
  Inlines caption;
  for (const XmlElement* line : lines) add_line(caption, *line, diagnostics);
  if (const XmlElement* headline = find_element(meta, "headline"); headline && caption.empty()) {
    add_line(caption, *headline, diagnostics);
  }
  return caption;
}

// "Jane Doe/Agency": who made it, and who supplies it.
std::string credit_of(const XmlElement& meta) {
  std::string credit;
  const auto add = [&](const std::string& name, std::string_view separator) {
    if (name.empty() || name == "No-Data-Available") return;
    if (fold_case(credit).find(fold_case(name)) != std::string::npos) return;
    credit += (credit.empty() ? "" : std::string(separator)) + name;
  };
  for (const XmlElement* by : child_elements(meta, "by")) add(text_of(*by), ", ");
  for (const XmlElement* creator : child_elements(meta, "creator")) add(name_of(*creator), ", ");
  for (const XmlElement* contributor : child_elements(meta, "contributor")) {
    const std::string role = fold_case(news::bare_code(attribute(*contributor, "role")));
    if (role.find("photo") != std::string::npos) add(name_of(*contributor), ", ");
  }
  for (const XmlElement* line : child_elements(meta, "creditline")) add(text_of(*line), "/");
  return credit;
}

}  // namespace

void read_content(const XmlElement& item, Article& article, Diagnostics& diagnostics) {
  const XmlElement* content = find_element(item, "contentSet");
  if (!content) return;
  for (const XmlElement* part : child_elements(*content, "inlineXML")) {
    if (article.body.empty()) read_inline_xml(*part, article, diagnostics);
  }
  for (const XmlElement* part : child_elements(*content, "inlineData")) {
    if (article.body.empty()) read_inline_data(*part, article, diagnostics);
  }
}

std::optional<Block> read_picture(const XmlElement& item, Diagnostics& diagnostics) {
  const XmlElement* rendition = best_rendition(item);
  if (!rendition) return std::nullopt;
  Figure figure;
  Picture picture{.source = source_of(*rendition), .position = position_of(item)};
  picture.rights = rights_line(item);
  if (const XmlElement* meta = find_element(item, "contentMeta")) {
    picture.credit = credit_of(*meta);
    figure.caption = caption_of(*meta, diagnostics);
    Inlines headline;
    if (const XmlElement* line = find_element(*meta, "headline")) add_line(headline, *line, diagnostics);
    const std::string title = plain_text(headline);
    if (news::share_of_words(title, plain_text(figure.caption)) < 1) picture.title = title;
  }
  figure.pictures.push_back(std::move(picture));
  return Block{.value = std::move(figure), .position = position_of(item)};
}

void add_line(Inlines& caption, const XmlElement& line, Diagnostics& diagnostics) {
  Inlines words = news::read_words(raw_text(line), diagnostics);
  if (news::share_of_words(plain_text(words), plain_text(caption)) >= 1) return;
  if (!caption.empty()) append_text(caption, " ");
  std::ranges::move(words, std::back_inserter(caption));
}

}  // namespace newsexport::newsml_g2
