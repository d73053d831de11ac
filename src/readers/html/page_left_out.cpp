// External interface: left_out_of(), report_left_out().
#include "readers/html/page_left_out.h"

#include <algorithm>

#include <fmt/format.h>

#include "readers/html/elements.h"
#include "readers/html/page_hints.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

constexpr std::size_t kLongestEntry = 2000;    // bytes
constexpr std::size_t kLongestInAll = 60'000;  // bytes
constexpr std::size_t kExcerpt = 60;           // bytes

std::string shortened(std::string text, std::size_t length) {
  if (text.size() <= length) return text;
  while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  text.resize(length);
  return text + "…";
}

// What the article has in a field of its own, or what nobody saw.
bool is_elsewhere(std::string_view reason) {
  return reason == "headline" || reason == "kicker" || reason == "standfirst" || reason == "byline" ||
         reason == "dateline" || reason == "rights notice" || reason == "correction" || reason == "hidden" ||
         reason == "empty";
}

/// Text as it is shown: of `node` without what browsers hide.
std::string shown_text(const Node& node, const Extraction& extraction) {
  std::string text;
  for (const Node* at = &node; at;) {
    const bool is_gone =
        !at->is_text() && (is_never_shown(*at) || is_elsewhere(extraction.left_out[at->index]));
    if (!is_gone) text += at->text;
    if (!at->is_text() && is_block_element(*at)) text += ' ';
    at = is_gone ? next_after(*at, node) : next_node(*at, node);
  }
  return collapse_space(text);
}

class LeftOutCollector {
 public:
  explicit LeftOutCollector(const Extraction& extraction) : extraction_(extraction) {}

  std::vector<LeftOut> collect(const Node& body) {
    for (const Node* at = &body; at && total_ < kLongestInAll;) {
      const std::string_view reason = extraction_.left_out[at->index];
      const bool is_inside = at == extraction_.root || is_in_article_;
      const bool is_outside = !is_inside && !is_around_article(*at) && reason.empty();
      if (reason.empty() && !is_outside) {
        is_in_article_ = is_inside;
        end_of_article_ = at == extraction_.root ? next_after(*at, body) : end_of_article_;
        at = next_node(*at, body);
      } else {
        if (!is_elsewhere(reason) && (at->is_text() || !is_never_shown(*at))) {
          add(*at, reason.empty() ? site_part(*at) : reason);
        }
        at = next_after(*at, body);
      }
      if (is_in_article_ && at == end_of_article_) is_in_article_ = false;
    }
    return std::move(entries_);
  }

 private:
  bool is_around_article(const Node& node) const {
    const Node* at = extraction_.root;
    while (at && at != &node) at = at->parent;
    return at == &node;
  }

  void add(const Node& node, std::string_view reason) {
    std::string text = shortened(shown_text(node, extraction_), kLongestEntry);
    if (text.empty()) return;
    total_ += text.size();
    const bool goes_on = !entries_.empty() && entries_.back().reason == reason &&
                         entries_.back().text.size() + text.size() < kLongestEntry / 4;
    if (goes_on) {
      entries_.back().text += ' ' + text;
    } else {
      entries_.push_back({std::move(text), std::string(reason), node.position});
    }
  }

  const Extraction& extraction_;
  std::vector<LeftOut> entries_;
  std::size_t total_ = 0;
  bool is_in_article_ = false;
  const Node* end_of_article_ = nullptr;
};

}  // namespace

std::vector<LeftOut> left_out_of(const Document& document, const Extraction& extraction) {
  const Node* body = find_element(document.root(), "body");
  return body ? LeftOutCollector(extraction).collect(*body) : std::vector<LeftOut>{};
}

void report_left_out(const std::vector<LeftOut>& left_out, Diagnostics& diagnostics) {
  std::vector<std::string_view> reported;
  for (const LeftOut& one : left_out) {
    if (std::ranges::find(reported, one.reason) != reported.end()) continue;
    reported.push_back(one.reason);
    const auto count = std::ranges::count(left_out, one.reason, &LeftOut::reason);
    diagnostics.note(one.position, "html.left-out",
                     fmt::format("left out as {}, {} {}: \"{}\"", one.reason, count,
                                 count == 1 ? "part" : "parts", shortened(one.text, kExcerpt)));
  }
}

}  // namespace newsexport::html
