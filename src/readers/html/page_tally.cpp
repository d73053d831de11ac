// External interface: PageTally.
#include "readers/html/page_tally.h"

#include <algorithm>
#include <array>

#include "readers/html/elements.h"
#include "readers/html/pictures.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

/// A link within the page (a contents list, a note) is more text than way.
constexpr double kInPageLink = 0.3;

bool is_comma(char32_t c) {
  return c == U',' || c == U'、' || c == U'，' || c == U'،' || c == U'；' || c == U'﹐' || c == U'⸲' ||
         c == U'⹁';
}

bool holds_prose(const Node& node) {
  static constexpr std::array<std::string_view, 12> kNames{
      "blockquote", "dd", "dt", "figcaption", "li", "ol", "p", "pre", "span", "td", "th", "ul"};
  return std::ranges::binary_search(kNames, node.name);
}

bool is_embedded(const Node& node) {
  return node.is("iframe") || node.is("object") || node.is("embed") || node.is("video");
}

void count_text(std::string_view text, Tally& tally) {
  bool is_after_space = true;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool is_space = c < 0x80 && is_html_space(static_cast<char>(c));
    if (!is_space || !is_after_space) ++tally.text;
    is_after_space = is_space;
    if (is_comma(c)) ++tally.commas;
  }
}

template <typename Change>
void change(Tally& tally, const Tally& by, Change apply) {
  apply(tally.text, by.text);
  apply(tally.commas, by.commas);
  apply(tally.link_text, by.link_text);
  apply(tally.paragraph_text, by.paragraph_text);
  apply(tally.heading_text, by.heading_text);
  apply(tally.paragraphs, by.paragraphs);
  apply(tally.items, by.items);
  apply(tally.pictures, by.pictures);
  apply(tally.inputs, by.inputs);
  apply(tally.embeds, by.embeds);
}

// What the element itself adds, once all below it is counted.
void count_element(const Node& node, Tally& tally) {
  if (node.is("a") && node.has("href")) {
    tally.link_text = tally.text * (node.value("href").starts_with('#') ? kInPageLink : 1.0);
  }
  if (holds_prose(node)) tally.paragraph_text = tally.text;
  if (heading_level(node) > 0) tally.heading_text = tally.text;
  tally.paragraphs += node.is("p");
  tally.items += node.is("li");
  tally.pictures += node.is("img") || node.is("amp-img");
  tally.inputs += node.is("input");
  tally.embeds += is_embedded(node);
}

}  // namespace

PageTally::PageTally(const Document& document)
    : tallies_(document.nodes.size()), reasons_(document.nodes.size()) {
  // Backwards, so that all below a node is counted before it.
  for (auto node = document.nodes.rbegin(); node != document.nodes.rend(); ++node) {
    Tally& tally = tallies_[node->index];
    if (node->is_text()) {
      count_text(node->text, tally);
    } else if (is_never_shown(*node)) {
      tally = {};
      tally.inputs = node->is("input");
    } else {
      count_element(*node, tally);
    }
    if (node->parent) change(tallies_[node->parent->index], tally, [](auto& sum, auto by) { sum += by; });
  }
}

double PageTally::link_density(const Node& node) const {
  const Tally& tally = of(node);
  return tally.text == 0 ? 0 : tally.link_text / tally.text;
}

void PageTally::take_out(const Node& node, std::string_view reason) {
  if (is_out(node)) return;
  reasons_[node.index] = reason;
  const Tally gone = tallies_[node.index];
  for (const Node* at = &node; at; at = at->parent) {
    change(tallies_[at->index], gone, [](auto& sum, auto by) { sum -= by; });
  }
}

const Node* next_kept(const Node& node, const Node& within, const PageTally& tally) {
  const Node* at = tally.is_out(node) ? next_after(node, within) : next_node(node, within);
  while (at && tally.is_out(*at)) at = next_after(*at, within);
  return at;
}

}  // namespace newsexport::html
