// External interface: join_citations().
#include "readers/jats/join_citations.h"

#include <algorithm>

#include "support/utf8.h"

namespace newsexport::jats {
namespace {

enum class Separator { none, list, range };

Citation* numbered_citation(Inline& one) {
  auto* citation = std::get_if<Citation>(&one.value);
  return citation && citation->anchor.empty() ? citation : nullptr;
}

Separator separator(const Inline& one) {
  const auto* text = std::get_if<Text>(&one.value);
  if (!text) return Separator::none;
  const std::string_view mark = trim(text->text);
  if (mark == "," || mark == ";" || mark.empty()) return Separator::list;
  return mark == "-" || mark == "–" || mark == "—" || mark == "‐" ? Separator::range : Separator::none;
}

void add_key(Citation& citation, const std::string& key) {
  const bool is_there =
      std::ranges::any_of(citation.items, [&](const CitationItem& item) { return item.key == key; });
  if (!is_there) citation.items.push_back({key, {}, "", "", {}, {}, 0, 0});
}

/// All works between the last of `citation` and `last`, as far as that is a range at all.
void add_range(Citation& citation, const std::string& last, const std::vector<std::string>& order) {
  constexpr std::ptrdiff_t kLongestRange = 100;
  const auto from = std::ranges::find(order, citation.items.back().key);
  const auto to = std::ranges::find(order, last);
  if (from == order.end() || to == order.end() || to - from < 1 || to - from > kLongestRange) return;
  for (auto key = from + 1; key != to; ++key) add_key(citation, *key);
}

void merge(Citation& first, const Citation& next, Separator mark, const std::vector<std::string>& order) {
  if (mark == Separator::range) add_range(first, next.items.front().key, order);
  for (const CitationItem& item : next.items) add_key(first, item.key);
  first.as_found += (mark == Separator::range ? "–" : ", ") + next.as_found;
}

Inlines merged(Inlines inlines, const std::vector<std::string>& order) {
  Inlines out;
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    Citation* next = numbered_citation(inlines[i]);
    const std::size_t count = out.size();
    Citation* before = next && count > 0 ? numbered_citation(out[count - 1]) : nullptr;
    const bool has_mark = next && count > 1 && separator(out[count - 1]) != Separator::none;
    Citation* farther = has_mark ? numbered_citation(out[count - 2]) : nullptr;
    if (before) {
      merge(*before, *next, Separator::list, order);
    } else if (farther) {
      merge(*farther, *next, separator(out[count - 1]), order);
      out.pop_back();
    } else {
      out.push_back(std::move(inlines[i]));
    }
  }
  return out;
}

/// "[" before and "]" behind the citation go.
void drop_brackets(Inlines& inlines, std::size_t at) {
  if (at == 0 || at + 1 >= inlines.size()) return;
  auto* before = std::get_if<Text>(&inlines[at - 1].value);
  auto* behind = std::get_if<Text>(&inlines[at + 1].value);
  if (!before || !behind) return;
  const bool is_bracketed = (before->text.ends_with('[') && behind->text.starts_with(']')) ||
                            (before->text.ends_with('(') && behind->text.starts_with(')'));
  if (!is_bracketed) return;
  before->text.pop_back();
  behind->text.erase(0, 1);
}

}  // namespace

Inlines join_citations(Inlines inlines, const std::vector<std::string>& order) {
  for (Inline& one : inlines) {
    auto* raised = std::get_if<Superscript>(&one.value);
    if (!raised) continue;
    Inlines inner = join_citations(std::move(raised->content), order);
    if (inner.size() == 1 && numbered_citation(inner.front())) {
      Inline citation = std::move(inner.front());
      one = std::move(citation);
    } else {
      raised->content = std::move(inner);
    }
  }
  Inlines out = merged(std::move(inlines), order);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (numbered_citation(out[i])) drop_brackets(out, i);
  }
  std::erase_if(out, [](const Inline& one) {
    const auto* text = std::get_if<Text>(&one.value);
    return text && text->text.empty();
  });
  return out;
}

}  // namespace newsexport::jats
