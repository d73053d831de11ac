// External interface: account_for_page().
#include "readers/html/page_account.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "model/date_in_words.h"
#include "model/date_time.h"
#include "readers/account/source_node.h"
#include "readers/html/elements.h"
#include "readers/html/page_set_aside.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

/// Of pictures that are no part of the article, or that say no more than their caption.
constexpr auto kSetAside = std::to_array<SetAside>({{"@alt", "a picture's alternative text"}});

/// The article has dates as values.
bool is_date(const Node& node) {
  if (!node.is_text()) return node.is("time") && node.has("datetime");
  const std::string text = collapse_space(node.text);
  return parse_date_time(text) || parse_date_in_words(text);
}

bool is_one_word(const LeftOut& text) {
  return text.text.find_first_of(" \n") == std::string::npos;
}

/// Without what browsers hide. What was left out of the article is among its words. In a tree whose depth has
/// a limit.
SourceNode shown_node(const Node& node, const Extraction& extraction, const Node* skipped) {
  SourceNode shown{SourceNode::Kind::element, node.name, {}, node.position, {}};
  for (const Node* child = node.first_child; child; child = child->next) {
    if (child == skipped) continue;
    if (is_date(*child)) {
      for (const RunOfText& run : runs_of_text(*child))
        shown.children.push_back({SourceNode::Kind::neighbour, {}, run.node->text, run.node->position, {}});
      continue;
    }
    if (child->is("img") && !child->value("alt").empty()) {
      shown.children.push_back(
          {SourceNode::Kind::attribute, "alt", child->value("alt"), child->position, {}});
    }
    if (child->is_text()) {
      if (!is_blank(child->text) && !is_hidden_label(*child)) {
        shown.children.push_back({SourceNode::Kind::text, {}, child->text, child->position, {}});
      }
    } else if (!is_never_shown(*child) && extraction.left_out[child->index] != "hidden") {
      shown.children.push_back(shown_node(*child, extraction, skipped));
    }
  }
  return shown;
}

}  // namespace

void account_for_page(const Document& document, const Extraction& extraction, Article& article,
                      Diagnostics& diagnostics) {
  const Node* body = find_element(document.root(), "body");
  if (!body) return;
  ArticleWords words;
  words.add(article);
  Unread found = find_unread(shown_node(*extraction.root, extraction, nullptr), kSetAside, words);
  if (body != extraction.root) {
    Unread around = find_unread(shown_node(*body, extraction, extraction.root), kSetAside, words);
    std::ranges::move(around.set_aside, std::back_inserter(found.set_aside));
    for (LeftOut& one : around.unread) {
      const bool is_furniture = is_one_word(one);
      if (is_furniture) one.reason = "page furniture";
      (is_furniture ? found.set_aside : found.unread).push_back(std::move(one));
    }
  }
  std::ranges::move(texts_beside_page(document, extraction, words), std::back_inserter(found.set_aside));
  report_unread(std::move(found), article, diagnostics);
}

}  // namespace newsexport::html
