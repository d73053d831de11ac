// External interface: is_html(), is_marked(), read_words(), plain_words(), read_text_body().
#include "readers/news/marked_text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "readers/html/dom.h"
#include "readers/html/fragment.h"
#include "readers/news/body_text.h"
#include "support/utf8.h"

namespace newsexport::news {
namespace {

constexpr std::array<std::string_view, 22> kBlocks = {
    "p",  "br", "div", "html", "body", "table",      "ul",  "ol",      "li",     "h1",      "h2",
    "h3", "h4", "h5",  "h6",   "hr",   "blockquote", "pre", "section", "figure", "article", "img"};
constexpr std::array<std::string_view, 21> kInline = {
    "a",     "abbr", "b",      "cite",   "code", "em",  "font", "i",  "mark", "q",  "s",
    "small", "span", "strike", "strong", "sub",  "sup", "u",    "tt", "ins",  "del"};

// Where the name of a start tag ends; npos where there is none.
std::size_t find_tag(std::string_view folded, std::string_view name) {
  const std::string opening = '<' + std::string(name);
  for (std::size_t at = folded.find(opening); at != std::string_view::npos;
       at = folded.find(opening, at + 1)) {
    const std::size_t end = at + opening.size();
    if (end < folded.size() && std::string_view(" \n\t/>").find(folded[end]) != std::string_view::npos)
      return end;
  }
  return std::string_view::npos;
}

// A start tag with its end tag: "a < b" has none.
bool has_element(std::string_view folded, std::string_view name) {
  const std::size_t end = find_tag(folded, name);
  return end != std::string_view::npos &&
         folded.find("</" + std::string(name) + '>', end) != std::string_view::npos;
}

// "&eacute;", "&#233;", "&#xE9;": one that is left after the format's own escapes are resolved.
bool has_reference(std::string_view text) {
  constexpr std::size_t kLongest = 10;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.find(';', at);
    if (end == std::string_view::npos) return false;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    if (name.size() < 2 || name.size() > kLongest) continue;
    const bool is_number = name.front() == '#';
    const bool is_name = std::ranges::all_of(name.substr(is_number ? 1 : 0), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
    if (is_name) return true;
  }
  return false;
}

void mark_paragraphs(Blocks& blocks, Diagnostics& diagnostics) {
  for (Block& block : blocks) {
    auto* paragraph = std::get_if<Paragraph>(&block.value);
    if (paragraph) paragraph->content = read_words(plain_text(paragraph->content), diagnostics);
  }
  std::erase_if(blocks, [](const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    return paragraph && paragraph->content.empty();
  });
}

}  // namespace

bool is_html(std::string_view text) {
  if (text.find('<') == std::string_view::npos) return false;
  const std::string folded = html::ascii_lower(text);
  return std::ranges::any_of(
      kBlocks, [&](std::string_view name) { return find_tag(folded, name) != std::string_view::npos; });
}

bool is_marked(std::string_view text) {
  const bool may_be = text.find('<') != std::string_view::npos || text.find('&') != std::string_view::npos;
  if (!may_be) return false;
  const std::string folded = html::ascii_lower(text);
  return is_html(text) || has_reference(text) ||
         std::ranges::any_of(kInline, [&](std::string_view name) { return has_element(folded, name); });
}

Inlines read_words(std::string_view text, Diagnostics& diagnostics) {
  if (is_marked(text)) return read_html_inlines(text, {}, diagnostics);
  Inlines words;
  if (const std::string line = collapse_space(text); !line.empty()) append_text(words, line);
  return words;
}

std::string plain_words(std::string_view text) {
  if (!is_marked(text)) return collapse_space(text);
  Diagnostics unheard;  // nothing of a line without its marks can be odd that its reader would want to know
  return collapse_space(plain_text(read_html_inlines(text, {}, unheard)));
}

void read_text_body(std::string_view text, Position start, Article& article, Diagnostics& diagnostics) {
  if (is_html(text)) return read_html_body(text, start, article, diagnostics);
  Blocks blocks = read_plain_text(text, start);
  if (is_marked(text)) mark_paragraphs(blocks, diagnostics);
  std::ranges::move(blocks, std::back_inserter(article.body));
}

}  // namespace newsexport::news
