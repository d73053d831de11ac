// External interface: take_out_furniture(), title_likeness().
#include <algorithm>
#include <array>

#include "readers/html/elements.h"
#include "readers/html/extraction_pass.h"
#include "readers/html/page_dateline.h"
#include "readers/html/page_hints.h"
#include "readers/html/quotations.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

constexpr int kLongestByline = 100;  // characters
constexpr double kSameTitle = 0.75;  // likeness above which a heading repeats the headline

// A picture of a formula, by KaTeX and MathJax: the formula itself stands before or behind it.
bool repeats_formula(const Node& node) {
  const auto has_formula = [](const Node* one) {
    return one && (one->is("math") || find_element(*one, "math"));
  };
  return !has_formula(&node) && (has_formula(previous_element(node)) || has_formula(node.next));
}

// What is painted all the same has a reason that says so: its words are left out, not hidden.
std::string_view reason_unseen(const Node& node) {
  if (is_never_shown(node)) return "hidden";
  if (node.has("style") && style_value(node, "visibility") == "hidden") return "hidden";
  const bool is_hidden_from_readers =
      node.value("aria-hidden") == "true" && !has_word(node.value("class"), "fallback-image");
  const bool is_dialog = node.value("role") == "dialog";
  if (is_dialog && (is_hidden_from_readers || node.value("aria-modal") == "true")) return "a dialog box";
  if (!is_hidden_from_readers) return {};
  // The names of a drawing's parts are not painted.
  return node.is("svg") || repeats_formula(node) ? "hidden" : "hidden from screen readers";
}

bool is_empty_box(const Node& node, const PageTally& tally) {
  static constexpr std::array<std::string_view, 9> kBoxes{"div", "h1", "h2",     "h3",     "h4",
                                                          "h5",  "h6", "header", "section"};
  if (std::ranges::find(kBoxes, node.name) == kBoxes.end()) return false;
  const Tally& own = tally.of(node);
  return own.text == 0 && own.pictures == 0 && own.embeds == 0 && !find_element(node, "svg") &&
         !find_element(node, "picture") && !find_element(node, "math");
}

// The class that makes a byline ("author", "dateline") may be that of a quotation's or place's name.
bool names_author(const Node& node) {
  return is_byline(node) && !is_of_attribution(node) && !is_marked_dateline(node);
}

std::vector<std::string> title_words(std::string_view title) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t at = 0; at < title.size();) {
    const char32_t c = next_code_point(title, at);
    if (is_letter(c) || is_digit(c)) {
      append_utf8(word, c);
    } else if (!word.empty()) {
      words.push_back(fold_case(std::exchange(word, {})));
    }
  }
  if (!word.empty()) words.push_back(fold_case(word));
  return words;
}

}  // namespace

double title_likeness(std::string_view one, std::string_view other) {
  const std::vector<std::string> known = title_words(one);
  const std::vector<std::string> asked = title_words(other);
  std::size_t all = 0;
  std::size_t unknown = 0;
  for (const std::string& word : asked) {
    all += word.size() + 1;
    if (std::ranges::find(known, word) == known.end()) unknown += word.size() + 1;
  }
  if (known.empty() || all == 0) return 0;
  return 1 - static_cast<double>(unknown) / static_cast<double>(all);
}

const Node* take_out_furniture(const Node& body, const std::string& headline, const Strictness& strictness,
                               PageTally& tally) {
  const Node* byline = nullptr;
  bool has_headline = false;
  for (const Node* at = &body; at; at = next_kept(*at, body, tally)) {
    if (at->is_text() || at == &body) continue;
    if (const std::string_view unseen = reason_unseen(*at); !unseen.empty()) {
      tally.take_out(*at, unseen);
      continue;
    }
    const int length = tally.of(*at).text;
    if (!byline && length > 0 && length < kLongestByline && names_author(*at)) {
      byline = at;
      tally.take_out(*at, "byline");
      continue;
    }
    const int level = heading_level(*at);
    if (!has_headline && (level == 1 || level == 2) && title_likeness(headline, text_of(*at)) > kSameTitle) {
      has_headline = true;
      tally.take_out(*at, "headline");
      continue;
    }
    const std::string_view reason =
        strictness.leaves_unlikely_out ? unlikely_reason(*at) : std::string_view{};
    if (!reason.empty() && !is_of_attribution(*at)) {
      tally.take_out(*at, reason);
    } else if (is_empty_box(*at, tally)) {
      tally.take_out(*at, "empty");
    }
  }
  return byline;
}

}  // namespace newsexport::html
