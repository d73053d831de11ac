// External interface: read_quotation(), is_of_attribution(), read_box().
#include "readers/html/quotations.h"

#include <algorithm>

#include "readers/html/elements.h"
#include "readers/html/white_space.h"
#include "readers/markdown/fenced_divs.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

constexpr std::string_view kPullQuoteHints = "pullquote|pull-quote|pull_quote|pulled-quote";
constexpr std::string_view kFactBoxHints = "factbox|fact-box|fact_box|infobox|info-box";
constexpr std::string_view kAttributionHints =
    "attribution|author|source|byline|credit|quote-by|cite|speaker";
constexpr std::size_t kLongestAttribution = 200;  // bytes

bool is_box_element(const Node& node) {
  return node.is("div") || node.is("section") || node.is("aside") || node.is("details");
}

const Node* last_element(const Node& node) {
  const Node* at = node.last_child;
  while (at && at->is_text() && is_blank(at->text)) at = at->previous;
  return at && !at->is_text() ? at : nullptr;
}

// The element at the end that says who spoke, and nothing else.
const Node* attribution_of(const Node& quotation) {
  const Node* last = last_element(quotation);
  if (!last || text_of(*last).size() > kLongestAttribution) return nullptr;
  const bool has_more = previous_element(*last) || last->previous;
  if (!has_more) {
    // A wrapper around all of it.
    return last->is("div") || last->is("blockquote") || last->is("p") ? attribution_of(*last) : nullptr;
  }
  if (last->is("footer") || last->is("cite") || hints_at(*last, kAttributionHints)) return last;
  const Node* inner = only_child(*last);
  const bool is_cite =
      inner && (inner->is("cite") || inner->is("footer") || hints_at(*inner, kAttributionHints));
  return is_cite && !last->is("blockquote") ? last : nullptr;
}

// "— Jane Doe" without its dash; a name that the source sets in italics is set by the styles.
Inlines attribution_text(const Node& node, const Conversion& conversion) {
  Inlines text;
  InlineReader(conversion).read_children(node, text);
  text = collapsed(std::move(text));
  if (text.empty()) return text;
  if (auto* first = std::get_if<Text>(&text.front().value)) {
    std::string_view rest = first->text;
    for (const std::string_view dash : {"—", "–", "―", "--", "-", "~"}) {
      if (!rest.starts_with(dash)) continue;
      rest = trim(rest.substr(dash.size()));
      break;
    }
    first->text = std::string(rest);
    if (first->text.empty()) text.erase(text.begin());
  }
  if (text.size() == 1) {
    if (auto* emphasis = std::get_if<Emphasis>(&text.front().value))
      return Inlines(std::move(emphasis->content));
  }
  return text;
}

bool is_whole_by_itself(const Block& block) {
  return std::holds_alternative<Figure>(block.value) || std::holds_alternative<Embed>(block.value) ||
         std::holds_alternative<PullQuote>(block.value) || std::holds_alternative<BlockQuote>(block.value) ||
         std::holds_alternative<FactBox>(block.value);
}

}  // namespace

bool is_pull_quote(const Node& node) {
  const bool may_be = is_box_element(node) || node.is("p") || node.is("blockquote") || node.is("figure");
  return may_be && hints_at(node, kPullQuoteHints);
}

bool is_fact_box(const Node& node) {
  return is_box_element(node) && hints_at(node, kFactBoxHints);
}

bool is_quotation(const Node& node) {
  return node.is("blockquote") || is_pull_quote(node);
}

Blocks read_quotation(const Node& node, const Surroundings& surroundings) {
  Surroundings inner = surroundings.inside(node);
  std::unordered_set<const Node*> aside;
  if (surroundings.set_aside) aside = *surroundings.set_aside;
  Inlines attribution;
  if (const Node* found = attribution_of(node)) {
    attribution = attribution_text(*found, surroundings.conversion);
    aside.insert(found);
  }
  inner.set_aside = &aside;
  Blocks content = blocks_below(node, inner);
  // A box around the quotation itself.
  if (content.size() == 1 && is_pull_quote(node)) {
    if (auto* quote = std::get_if<BlockQuote>(&content.front().value)) {
      if (attribution.empty()) attribution = std::move(quote->attribution);
      content = Blocks(std::move(quote->content));
    }
  }
  if (attribution.empty()) attribution = markdown::take_attribution(content);
  if (content.empty() && attribution.empty()) return {};
  if (is_pull_quote(node)) {
    return {Block{PullQuote{std::move(content), std::move(attribution)}, node.position, {}, {}, {}, {}}};
  }
  return {Block{BlockQuote{std::move(content), std::move(attribution), node.value("cite")},
                node.position,
                {},
                {},
                {},
                {}}};
}

bool is_of_attribution(const Node& node) {
  // Climbs along last elements only, so that of a quotation's many parts just one asks what its text is.
  const Node* quotation = &node;
  do {
    if (!quotation->parent || last_element(*quotation->parent) != quotation) return false;
    quotation = quotation->parent;
  } while (!is_quotation(*quotation));
  const Node* attribution = attribution_of(*quotation);
  const Node* at = &node;
  while (at != quotation && at != attribution) at = at->parent;
  return at == attribution;
}

bool is_box(const Node& node) {
  return node.is("aside") || node.is("details") || is_fact_box(node);
}

Blocks read_box(const Node& node, const Surroundings& surroundings) {
  Surroundings inner = surroundings.inside(node);
  std::unordered_set<const Node*> aside;
  if (surroundings.set_aside) aside = *surroundings.set_aside;
  FactBox box;
  const Node* summary = node.first_child;
  while (summary && !summary->is("summary")) summary = summary->next;
  if (summary && node.is("details")) {
    InlineReader(surroundings.conversion).read_children(*summary, box.title);
    box.title = collapsed(std::move(box.title));
    aside.insert(summary);
  }
  inner.set_aside = &aside;
  box.content = blocks_below(node, inner);
  if (box.content.empty() && box.title.empty()) return {};
  if (box.title.empty() && std::ranges::all_of(box.content, is_whole_by_itself))
    return std::move(box.content);
  auto* heading = box.content.empty() ? nullptr : std::get_if<Crosshead>(&box.content.front().value);
  if (heading && box.title.empty()) {
    box.title = std::move(heading->content);
    box.content.erase(box.content.begin());
  }
  return {Block{std::move(box), node.position, {}, {}, {}, {}}};
}

}  // namespace newsexport::html
