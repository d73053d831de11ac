// External interface: the ways from a body in another format to the article's.
#include "readers/news/body_text.h"

#include <algorithm>
#include <iterator>

#include "readers/html/fragment.h"
#include "readers/html/parse.h"
#include "readers/news/body_header.h"
#include "readers/news/fields.h"
#include "readers/xhtml.h"
#include "support/utf8.h"

namespace newsexport::news {
namespace {

// Two columns or more, divided by runs of spaces within the line.
bool is_in_columns(std::string_view line) {
  const std::string_view words = trim(line);
  return words.find("  ") != std::string_view::npos || words.find('\t') != std::string_view::npos;
}

// Results and standings come as one paragraph whose lines are rows.
bool is_table_of_lines(std::string_view text) {
  constexpr std::ptrdiff_t kFewestRows = 3;
  const std::vector<std::string_view> lines = split(text, '\n');
  return std::ranges::count_if(lines, is_in_columns) >= kFewestRows;
}

void keep_lines_of_tables(html::Document& document) {
  for (html::Node& node : document.nodes) {
    if (node.is("p") && is_table_of_lines(html::text_of(node))) node.name = "pre";
  }
}

html::Node* first_element(html::Node& node) {
  html::Node* child = node.first_child;
  while (child && child->is_text() && html::is_blank(child->text)) child = child->next;
  return child && !child->is_text() ? child : nullptr;
}

bool has_heading(const html::Node& node, std::string_view headline) {
  for (const html::Node* at = &node; at; at = html::next_node(*at, node)) {
    if (is_heading(*at) && say_the_same(html::text_of(*at), headline)) return true;
  }
  return false;
}

// The headline once more: a heading at the top, or in a header.
void drop_repeated_headline(html::Node& body, Article& article) {
  const std::string headline = plain_text(article.headline);
  if (headline.empty()) return;
  html::Node* node = first_element(body);
  while (node && !is_heading(*node) && !node->is("header") && !node->is("p")) node = first_element(*node);
  if (!node) return;
  if (node->is("header") && has_heading(*node, headline)) read_header(*node, article);
  if (is_heading(*node) && say_the_same(html::text_of(*node), headline)) html::detach(*node);
}

// The level-one heading of a body that has no headline beside it.
void take_headline(html::Node& body, const HtmlContext& context, Article& article, Diagnostics& diagnostics) {
  if (!article.headline.empty()) return;
  for (html::Node* node = &body; node; node = html::next_node(*node, body)) {
    if (!node->is("h1")) continue;
    article.headline = html::convert_to_inlines(*node, context, diagnostics);
    html::detach(*node);
    return;
  }
}

html::Node& body_of(html::Document& document) {
  for (html::Node& node : document.nodes) {
    if (node.is("body")) return node;
  }
  return document.root();
}

void read_document(html::Document& document, Position start, Article& article, Diagnostics& diagnostics) {
  keep_lines_of_tables(document);
  html::Node& body = body_of(document);
  HtmlContext context;
  context.base_url = article.canonical_url;
  context.language = article.language;
  context.start = start;
  context.note_prefix = article.notes.empty() ? "" : "body-";
  drop_repeated_headline(body, article);
  take_headline(body, context, article, diagnostics);
  HtmlContent content = html::convert(body, context, diagnostics);
  std::ranges::move(content.blocks, std::back_inserter(article.body));
  std::ranges::move(content.notes, std::back_inserter(article.notes));
}

// A whole page's head holds its title, which would be text of a fragment. Its lines stay.
std::string without_head(std::string_view html) {
  std::string text(html);
  const std::string folded = html::ascii_lower(html);
  const std::size_t begin = folded.find("<head>");
  const std::size_t end = folded.find("</head>", begin == std::string::npos ? 0 : begin);
  if (begin == std::string::npos || end == std::string::npos) return text;
  std::replace_if(
      text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end) + 7,
      [](char c) { return c != '\n'; }, ' ');
  return text;
}

void add_text_block(Blocks& blocks, std::string_view text, int line) {
  if (trim(text).empty()) return;
  if (is_table_of_lines(text)) {
    while (text.ends_with('\n') || text.ends_with(' ')) text.remove_suffix(1);
    blocks.push_back(
        {.value = Preformatted{std::string(text), Preformatted::Kind::text, ""}, .position = {line, 0}});
    return;
  }
  Inlines words;
  append_text(words, collapse_space(text));
  blocks.push_back({.value = Paragraph{std::move(words)}, .position = {line, 0}});
}

bool has_blank_line(const std::vector<std::string_view>& lines) {
  const auto first = std::ranges::find_if(lines, [](std::string_view line) { return !trim(line).empty(); });
  const auto last = std::find_if(lines.rbegin(), lines.rend(), [](std::string_view line) {
                      return !trim(line).empty();
                    }).base();
  return first < last && std::any_of(first, last, [](std::string_view line) { return trim(line).empty(); });
}

}  // namespace

Blocks read_plain_text(std::string_view text, Position start) {
  Blocks blocks;
  const std::vector<std::string_view> lines = split(text, '\n');
  const bool ends_at_blank = has_blank_line(lines) || is_table_of_lines(text);
  std::string pending;
  int pending_line = start.line;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (pending.empty()) pending_line = start.line + static_cast<int>(at);
    pending += std::string(lines[at]) + '\n';
    if (ends_at_blank && !trim(lines[at]).empty()) continue;
    add_text_block(blocks, pending, pending_line);
    pending.clear();
  }
  add_text_block(blocks, pending, pending_line);
  return blocks;
}

const XmlElement& text_root(const XmlElement& holder) {
  const XmlElement* only = nullptr;
  for (const XmlNode& node : holder.children) {
    if (const auto* text = std::get_if<std::string>(&node.value)) {
      if (!trim(*text).empty()) return holder;
    } else if (only) {
      return holder;
    } else {
      only = &std::get<XmlElement>(node.value);
    }
  }
  return only ? *only : holder;
}

void read_xhtml_body(const XmlElement& body, Article& article, Diagnostics& diagnostics) {
  html::Document document = xhtml_document(body);
  read_document(document, {1, 0}, article, diagnostics);
}

bool is_heading(const html::Node& node) {
  return node.name.size() == 2 && node.name[0] == 'h' && node.name[1] >= '1' && node.name[1] <= '6';
}

void read_html_body(std::string_view html, Position start, Article& article, Diagnostics& diagnostics) {
  const std::string bare = without_head(html);
  try {
    html::Document document = html::parse_fragment(bare, start);
    read_document(document, start, article, diagnostics);
  } catch (const html::TreeTooLarge&) {
    HtmlContent content = read_html_fragment(bare, {.start = start}, diagnostics);
    std::ranges::move(content.blocks, std::back_inserter(article.body));
  }
}

bool has_words(const Article& article) {
  return !article.headline.empty() || !trim(plain_text(article.body)).empty();
}

void drop_repeated_byline(Article& article) {
  const auto first = std::ranges::find_if(
      article.body, [](const Block& block) { return std::holds_alternative<Paragraph>(block.value); });
  if (first == article.body.end() || article.bylines.size() != 1) return;
  const std::string line = plain_text(std::get<Paragraph>(first->value).content);
  const std::string name = without_by(line, article.language);
  if (name != collapse_space(line) && say_the_same(name, article.bylines[0].name)) article.body.erase(first);
}

void drop_repeated_summary(Article& article) {
  constexpr int kParagraphs = 3;  // a vignette or a place may stand before the lead
  int count = 0;
  for (const Block& block : article.body) {
    if (!std::holds_alternative<Paragraph>(block.value)) continue;
    if (++count > kParagraphs) return;
    const std::string words = fold_case(collapse_space(plain_text(Blocks{block})));
    const auto is_repeated = [&](const std::string& summary) {
      const std::string folded = fold_case(collapse_space(summary));
      return !folded.empty() && words.starts_with(folded);
    };
    if (is_repeated(plain_text(article.standfirst))) article.standfirst.clear();
    if (is_repeated(plain_text(article.abstract))) article.abstract.clear();
  }
}

}  // namespace newsexport::news
