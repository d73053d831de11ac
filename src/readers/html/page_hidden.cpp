// External interface: take_hidden_texts().
#include "readers/html/page_hidden.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "readers/account/article_words.h"
#include "readers/account/prose.h"
#include "readers/html/elements.h"
#include "readers/html/page_hints.h"
#include "readers/html/page_left_out.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

/// More messages than these about one page help nobody; the rest is counted.
constexpr std::size_t kMostMessages = 20;

/// What has no text for anybody, the controls of forms, and formulas, whose picture stands beside them.
bool is_without_prose(const Node& node) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"area", "base", "datalist", "head", "input", "link", "map", "math", "meta", "option", "param",
       "script", "select", "style", "svg", "textarea"});
  static_assert(std::ranges::is_sorted(kNames));
  return std::ranges::binary_search(kNames, node.name);
}

bool is_notice_of_scripts(std::string_view text) {
  const std::string folded = fold_case(text);
  return folded.find("javascript") != std::string::npos || folded.find("cookie") != std::string::npos;
}

/// Why no browser shows it; empty where one does.
std::string_view reason_hidden(const Node& node, const Extraction& extraction) {
  if (node.is("noscript")) return "text for browsers without scripts";
  if (node.is("template")) return "a template for scripts";
  if (node.is("button")) return "a form";
  if (node.is("dialog")) return is_never_shown(node) ? "a closed dialog box" : "";
  if (is_for_screen_readers(node) && !node.has("hidden")) return {};  // which has a reason of its own
  return is_never_shown(node) || extraction.left_out[node.index] == "hidden" ? "hidden" : "";
}

/// The lines of a hidden element that are said in sentences and stand in none of the articles.
class HiddenLines {
 public:
  explicit HiddenLines(const ArticleWords& words) : words_(words) {}

  std::string of(const Node& node) {
    add(node);
    end_line();
    return std::exchange(text_, {});
  }

 private:
  void add(const Node& node) {
    if (node.is_text()) {
      line_ += node.text;
      return;
    }
    if (is_without_prose(node)) return;
    const bool is_parted = parts_words(node);
    if (is_parted) end_line();
    for (const Node* child = node.first_child; child; child = child->next) add(*child);
    if (is_parted) end_line();
  }

  // "noframes" holds markup as text; a template's braces are filled by scripts.
  void end_line() {
    const std::string shown = without_markup(std::exchange(line_, {}));
    for (const std::string_view part : split(shown, '\n')) {
      const std::string line = collapse_space(part);
      const bool is_program = line.find("{{") != std::string::npos || line.find("${") != std::string::npos ||
                              line.find("<%") != std::string::npos;
      if (is_program || !is_sentence(line) || words_.lost_part(line).empty()) continue;
      text_ += (text_.empty() ? "" : "\n") + line;
    }
  }

  const ArticleWords& words_;
  std::string line_;
  std::string text_;
};

struct HiddenPart {
  LeftOut text;
  bool is_of_article = false;
};

class HiddenCollector {
 public:
  HiddenCollector(const Extraction& extraction, const Article& article) : extraction_(extraction) {
    words_.add(article);
    const Node* at = extraction.root;
    while (at && !at->is("article") && !at->is("main")) at = at->parent;
    for (const std::string_view name : {"article", "main"}) {
      if (!at) at = find_element(*extraction.root, name);
    }
    article_element_ = at ? at : extraction.root;
  }

  void collect(const Node& body) {
    for (const Node* at = &body; at;) {
      if (at->is_text() || is_without_prose(*at)) {
        at = next_after(*at, body);
        continue;
      }
      const std::string_view reason = reason_hidden(*at, extraction_);
      if (reason.empty()) {
        at = next_node(*at, body);
        continue;
      }
      add(*at, reason, at->parent);
      at = next_after(*at, body);
    }
  }

  void add(const Node& node, std::string_view reason, const Node* parent) {
    std::string text = HiddenLines(words_).of(node);
    if (text.empty()) return;
    if (!seen_.insert(text).second) return;
    const bool may_be_shown = reason != "a form" && reason != "a template for scripts";
    const bool is_prose =
        std::ranges::any_of(split(text, '\n'), [](std::string_view line) { return is_prose_line(line); });
    const bool is_of_article =
        may_be_shown && is_prose && !is_notice_of_scripts(text) && is_furniture_free(node, parent);
    parts.push_back({{std::move(text), std::string(reason), node.position}, is_of_article});
  }

  std::vector<HiddenPart> parts;

 private:
  /// Whether it stands in the article's element, in no part of the site.
  bool is_furniture_free(const Node& node, const Node* parent) const {
    if (is_part_of_site(node)) return false;
    for (const Node* at = parent; at; at = at->parent) {
      if (at == article_element_) return true;
      if (!extraction_.left_out[at->index].empty() || is_part_of_site(*at)) return false;
    }
    return false;
  }

  static bool is_part_of_site(const Node& node) {
    return !unlikely_reason(node).empty() || site_part(node) != "outside of the article";
  }

  const Extraction& extraction_;
  const Node* article_element_;
  ArticleWords words_;
  std::unordered_set<std::string> seen_;
};

void report(const std::vector<HiddenPart>& parts, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < std::min(parts.size(), kMostMessages); ++i) {
    const LeftOut& text = parts[i].text;
    const std::string words =
        fmt::format("left out as {}: \"{}\"", text.reason, excerpt(collapse_space(text.text)));
    if (parts[i].is_of_article) {
      diagnostics.warning(text.position, "html.prose-left-out",
                          "prose " + words + "; --keep-all prints all that was left out");
    } else {
      diagnostics.note(text.position, "html.left-out", words);
    }
  }
  if (parts.size() <= kMostMessages) return;
  diagnostics.note(
      parts[kMostMessages].text.position, "html.left-out",
      fmt::format("{} more texts that are not shown are left out", parts.size() - kMostMessages));
}

}  // namespace

void take_hidden_texts(const Document& document, const Extraction& extraction,
                       const std::vector<TakenNoscript>& noscripts, Article& article,
                       Diagnostics& diagnostics) {
  const Node* body = find_element(document.root(), "body");
  if (!body) return;
  HiddenCollector collector(extraction, article);
  collector.collect(*body);
  for (const TakenNoscript& one : noscripts)
    collector.add(*one.node, reason_hidden(*one.node, extraction), one.parent);
  std::ranges::stable_sort(collector.parts, {}, [](const HiddenPart& part) {
    return std::pair(part.text.position.line, part.text.position.column);
  });
  report(collector.parts, diagnostics);
  for (HiddenPart& part : collector.parts) article.left_out.push_back(std::move(part.text));
}

}  // namespace newsexport::html
