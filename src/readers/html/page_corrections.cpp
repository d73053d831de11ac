// External interface: take_corrections().
#include "readers/html/page_corrections.h"

#include <algorithm>
#include <array>

#include "readers/html/elements.h"
#include "readers/html/page_facts.h"

namespace newsexport::html {
namespace {

constexpr std::size_t kLongestCorrection = 2000;  // bytes: a list of all the paper's corrections is longer

bool is_correction(const Node& node) {
  static constexpr std::array<std::string_view, 5> kClasses{"correction", "article-correction", "erratum",
                                                            "correction-note", "article__correction"};
  if (node.is_text() || !is_block_element(node) || is_never_shown(node)) return false;
  const std::string& classes = node.value("class");
  const bool is_named = !classes.empty() && std::ranges::any_of(kClasses, [&](std::string_view name) {
    return has_word(classes, name);
  });
  return is_named && text_of(node).size() <= kLongestCorrection;
}

// The date alone is metadata, not the correction's words.
std::optional<DateTime> take_date(const Node& node, std::vector<std::string_view>& left_out) {
  const Node* time = find_element(node, "time");
  if (!time || !time->has("datetime")) return std::nullopt;
  std::optional<DateTime> date = date_of(time->value("datetime"));
  const bool is_alone = time->parent != &node && only_child(*time->parent) == time;
  if (date) left_out[(is_alone ? time->parent : time)->index] = "correction";
  return date;
}

}  // namespace

std::vector<Correction> take_corrections(const Document& document, const HtmlContext& context,
                                         Extraction& extraction) {
  std::vector<Correction> corrections;
  const Node* last = nullptr;
  for (const Node& node : document.nodes) {
    if (!node.parent || !is_correction(node)) continue;
    const Node* outer = node.parent;
    while (outer && outer != last) outer = outer->parent;
    if (last && outer == last) continue;
    last = &node;
    Correction correction;
    correction.position = node.position;
    std::vector<std::string_view> left_out(document.nodes.size());
    correction.date = take_date(node, left_out);
    Diagnostics unused;
    correction.content = convert(node, context, unused, left_out).blocks;
    extraction.left_out[node.index] = "correction";
    if (!correction.content.empty()) corrections.push_back(std::move(correction));
  }
  return corrections;
}

}  // namespace newsexport::html
