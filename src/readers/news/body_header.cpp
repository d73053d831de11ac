// External interface: read_header().
#include "readers/news/body_header.h"

#include <algorithm>
#include <string>
#include <vector>

#include "readers/news/body_text.h"
#include "readers/news/fields.h"
#include "readers/news/fill_in.h"
#include "support/utf8.h"

namespace newsexport::news {
namespace {

bool is_group(const html::Node& node) {
  return node.is("div") || node.is("hgroup") || node.is("section") || node.is("header");
}

void add_elements(html::Node& node, std::vector<html::Node*>& elements) {
  for (html::Node* child = node.first_child; child; child = child->next) {
    if (child->is_text()) continue;
    if (is_group(*child)) {
      add_elements(*child, elements);
    } else {
      elements.push_back(child);
    }
  }
}

bool has_class(const html::Node& node, std::string_view part) {
  return html::ascii_lower(node.value("class")).find(part) != std::string::npos;
}

// Subjects, places and keywords; a list of sentences is text.
bool take_keywords(const html::Node& list, Article& article) {
  constexpr std::size_t kMostWords = 4;
  std::vector<std::string> words;
  for (const html::Node* item = list.first_child; item; item = item->next) {
    if (item->is_text()) continue;
    words.push_back(collapse_space(html::text_of(*item)));
    if (split_words(words.back()).size() > kMostWords) return false;
  }
  for (const std::string& word : words) add_keyword(article, word);
  return true;
}

bool is_byline(const std::string& line, const Article& article) {
  const std::string name = without_by(line, article.language);
  return std::ranges::any_of(article.bylines, [&](const Byline& byline) {
    return say_the_same(byline.name, name) || say_the_same(byline.name, line);
  });
}

bool is_short(const std::string& line) {
  constexpr std::size_t kMostWords = 3;
  const bool is_sentence = line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
  return !is_sentence && split_words(line).size() <= kMostWords;
}

Inlines inlines_of(const std::string& line) {
  Inlines inlines;
  append_text(inlines, line);
  return inlines;
}

// False where the element's text is to stay.
bool take(const html::Node& node, bool is_before_headline, Article& article) {
  const std::string line = collapse_space(html::text_of(node));
  if (line.empty() && !node.first_child) return false;
  if (node.is("time")) return article.published || article.updated;
  if (node.is("ul") || node.is("ol")) return take_keywords(node, article);
  if (has_class(node, "embargo")) {
    article.left_out.push_back({line, "note to editors", node.position});
    return true;
  }
  if (is_said(article, line) || is_byline(line, article)) return true;
  if (has_class(node, "byline") && article.bylines.empty()) {
    article.bylines.push_back({.name = without_by(line, article.language)});
    return true;
  }
  if (is_before_headline && article.kicker.empty() && (is_heading(node) || is_short(line))) {
    article.kicker = inlines_of(line);
    return true;
  }
  if (!is_heading(node)) return false;
  add_summary(article, inlines_of(line), node.position);
  return true;
}

}  // namespace

void read_header(html::Node& header, Article& article) {
  std::vector<html::Node*> elements;
  add_elements(header, elements);
  const std::string headline = plain_text(article.headline);
  auto before = std::ranges::find_if(elements, [&](const html::Node* node) {
    return is_heading(*node) && say_the_same(html::text_of(*node), headline);
  });
  for (auto node = elements.begin(); node != elements.end(); ++node) {
    if (node == before || take(**node, node < before, article)) html::detach(**node);
  }
}

}  // namespace newsexport::news
