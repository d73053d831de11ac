// External interface: join_citations().
#include "readers/jats/join_citations.h"

#include <algorithm>
#include <string>
#include <unordered_set>

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

/// Joins citations from first to last; each is joined to the one before it, and has each work once.
class Joiner {
 public:
  explicit Joiner(const ReferenceOrder& order) : order_(order) {}

  Inlines join(Inlines inlines) {
    for (Inline& one : inlines) add(one);
    return std::move(out_);
  }

 private:
  void add(Inline& one) {
    Citation* next = numbered_citation(one);
    const std::size_t count = out_.size();
    Citation* before = next && count > 0 ? numbered_citation(out_[count - 1]) : nullptr;
    const bool has_mark = next && count > 1 && separator(out_[count - 1]) != Separator::none;
    Citation* farther = has_mark ? numbered_citation(out_[count - 2]) : nullptr;
    if (before) {
      merge(*before, *next, Separator::list);
    } else if (farther) {
      merge(*farther, *next, separator(out_[count - 1]));
      out_.pop_back();
    } else {
      if (next) keys_.clear();
      out_.push_back(std::move(one));
    }
  }

  void merge(Citation& first, const Citation& next, Separator mark) {
    // What keys_ does not know yet is a citation that nothing was joined to.
    if (keys_.empty()) {
      for (const CitationItem& item : first.items) keys_.insert(item.key);
    }
    if (mark == Separator::range) add_range(first, next.items.front().key);
    for (const CitationItem& item : next.items) add_key(first, item.key);
    first.as_found += (mark == Separator::range ? "–" : ", ") + next.as_found;
  }

  void add_key(Citation& citation, const std::string& key) {
    if (keys_.insert(key).second) citation.items.push_back({key, {}, "", "", {}, {}, 0, 0});
  }

  /// All works between the last of `citation` and `last`, as far as that is a range at all.
  void add_range(Citation& citation, const std::string& last) {
    constexpr std::size_t kLongestRange = 100;
    const auto from = order_.place_of(citation.items.back().key);
    const auto to = order_.place_of(last);
    if (!from || !to || *to <= *from || *to - *from > kLongestRange) return;
    for (std::size_t place = *from + 1; place < *to; ++place) add_key(citation, order_.at(place));
  }

  const ReferenceOrder& order_;
  Inlines out_;
  std::unordered_set<std::string> keys_;  ///< of the last citation of out_, once something was joined to it
};

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

Inlines join_citations(Inlines inlines, const ReferenceOrder& order) {
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
  Inlines out = Joiner(order).join(std::move(inlines));
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
