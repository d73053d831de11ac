// External interface: texts_beside_page(), is_hidden_label().
#include "readers/html/page_set_aside.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "readers/account/prose.h"
#include "readers/html/elements.h"
#include "readers/html/figures.h"
#include "readers/html/headline.h"
#include "readers/html/page_facts.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

/// Collects texts of one kind, each of them once.
class Texts {
 public:
  Texts(std::string_view reason, const ArticleWords& words) : words_(words) { all_.reason = reason; }

  void add(std::string_view text, Position position) {
    const std::string line = collapse_space(text);
    if (!newsexport::has_word(line) || words_.says(line)) return;
    if (lines_.empty()) all_.position = position;
    if (!lines_.insert(line).second) return;
    all_.text += (all_.text.empty() ? "" : "\n") + line;
  }

  void put_into(std::vector<LeftOut>& found) && {
    if (!lines_.empty()) found.push_back(std::move(all_));
  }

 private:
  const ArticleWords& words_;
  std::unordered_set<std::string> lines_;
  LeftOut all_;
};

/// The names by which browsers, search engines and networks know one and the same thing.
bool is_description(const Node& meta) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"description", "og:description", "twitter:description"});
  for (const std::string_view attribute : {"name", "property"}) {
    if (std::ranges::find(kNames, ascii_lower(meta.value(attribute))) != kNames.end()) return true;
  }
  return false;
}

Position position_of(const Node* node) {
  return node ? node->position : Position{};
}

bool is_spoken(const Node& node) {
  return is_for_screen_readers(node) && !node.has("hidden") && style_value(node, "display") != "none";
}

void add_head(const Document& document, const ArticleWords& words, std::vector<LeftOut>& found) {
  Texts title("a part of the page's title", words);
  const std::string whole = title_element(document);
  const Position position = position_of(find_element(document.root(), "title"));
  for (const std::string_view part : parts_of_title(whole)) title.add(part, position);
  std::move(title).put_into(found);
  Texts descriptions("the page's description", words);
  for (const Node& node : document.nodes) {
    if (!node.is("meta") || !node.parent || !is_description(node)) continue;
    descriptions.add(plain_value(node.value("content")), node.position);
  }
  std::move(descriptions).put_into(found);
}

}  // namespace

bool is_hidden_label(const Node& text) {
  const std::string words = collapse_space(text.text);
  return (is_picture_label(words) || fold_case(words) == "credit") && find_ancestor(text, "figure");
}

std::vector<LeftOut> texts_beside_page(const Document& document, const Extraction& extraction,
                                       const ArticleWords& words) {
  std::vector<LeftOut> found;
  add_head(document, words, found);
  Texts spoken("words for screen readers alone", words);
  Texts labels("a picture's label", words);
  Texts painted("the alternative text of what is no picture file", words);
  Texts buttons("a link to edit the page", words);
  const Node* body = find_element(document.root(), "body");
  for (const Node* at = body; at;) {
    const bool is_edit_link = !at->is_text() && has_word(at->value("class"), "mw-editsection");
    if (!at->is_text() && at->value("role") == "img") painted.add(at->value("aria-label"), at->position);
    if (is_spoken(*at)) spoken.add(text_of(*at), at->position);
    if (is_edit_link) buttons.add(text_of(*at), at->position);
    if (at->is_text() && is_hidden_label(*at)) labels.add(at->text, at->position);
    const bool is_hidden =
        !at->is_text() && (is_never_shown(*at) || extraction.left_out[at->index] == "hidden");
    at = is_hidden || is_edit_link ? next_after(*at, *body) : next_node(*at, *body);
  }
  std::move(spoken).put_into(found);
  std::move(labels).put_into(found);
  std::move(painted).put_into(found);
  std::move(buttons).put_into(found);
  return found;
}

}  // namespace newsexport::html
