// External interface: is_marked_dateline(), take_dateline().
#include "readers/html/page_dateline.h"

#include <algorithm>
#include <array>

#include "readers/html/elements.h"
#include "readers/news/fields.h"
#include "readers/text/credits.h"
#include "readers/text/dateline.h"
#include "readers/text/words.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

constexpr std::size_t kLongestMarked = 100;  // bytes
constexpr std::size_t kShortestProse = 80;   // bytes: shorter ones are credits and labels
constexpr std::size_t kBeginning = 250;      // bytes of a paragraph that are looked at
constexpr int kNear = 60;                    // nodes between the headline and its dateline

bool is_called_dateline(const Node& node) {
  if (node.is_text() || node.is("time")) return false;
  if (has_word(node.value("itemprop"), "dateline")) return true;
  const std::string classes = ascii_lower(node.value("class"));
  return std::ranges::any_of(words_of(classes), [](std::string_view word) {
    return word.ends_with("dateline") && word.find("byline") == word.npos;
  });
}

// Where the running text of an article does not begin.
bool is_apart(const Node& node) {
  static constexpr std::array<std::string_view, 13> kApart{"figure", "figcaption", "table",  "ul",  "ol",
                                                           "dl",     "aside",      "nav",    "pre", "footer",
                                                           "header", "blockquote", "address"};
  return heading_level(node) > 0 || std::ranges::find(kApart, node.name) != kApart.end();
}

/// The runs of text that a paragraph begins with.
struct Beginning {
  std::vector<Node*> runs;
  std::string text;
};

/// Goes through what is left of the article, up to the first paragraph of prose.
class FirstParagraph {
 public:
  FirstParagraph(Document& document, const Extraction& extraction)
      : document_(document), extraction_(extraction) {}

  Beginning find() {
    const Node& root = *extraction_.root;
    for (const Node* at = &root; at;) {
      if (!at->is_text() && (is_gone(*at) || is_apart(*at))) {
        end_paragraph();
        at = at == &root ? nullptr : next_after(*at, root);
      } else {
        if (at->is("br") || (!at->is_text() && is_block_element(*at))) end_paragraph();
        if (at->is_text()) add(*at);
        at = next_node(*at, root);
      }
      if (is_prose_ || found_.text.size() >= kBeginning) break;
    }
    end_paragraph();
    return std::move(found_);
  }

 private:
  bool is_gone(const Node& node) const {
    return is_never_shown(node) || !extraction_.left_out[node.index].empty();
  }

  const Node& block_of(const Node& text) const {
    const Node* at = text.parent;
    while (at != extraction_.root && !is_block_element(*at)) at = at->parent;
    return *at;
  }

  void add(const Node& text) {
    if (&block_of(text) != block_) end_paragraph();
    block_ = &block_of(text);
    if (is_prose_) return;
    if (found_.runs.empty() && is_blank(text.text)) return;
    found_.runs.push_back(&document_.nodes[text.index]);
    found_.text += text.text;
  }

  void end_paragraph() {
    is_prose_ = collapse_space(found_.text).size() >= kShortestProse;
    if (!is_prose_) found_ = {};
  }

  Document& document_;
  const Extraction& extraction_;
  const Node* block_ = nullptr;
  Beginning found_;
  bool is_prose_ = false;  ///< what is found is a whole paragraph
};

// The element of the run, or around it up to its paragraph, that is marked.
const Node* marked_around(const Node& run) {
  for (const Node* at = run.parent; at && !is_block_element(*at); at = at->parent) {
    if (is_marked_dateline(*at)) return at;
  }
  return nullptr;
}

// Whether the run's words are no more than words: a link or a note would be lost with its element.
bool is_plain(const Node& run) {
  static constexpr std::array<std::string_view, 10> kPlain{"b",    "strong", "em",   "i", "span",
                                                           "font", "small",  "abbr", "u", "location"};
  const Node* at = run.parent;
  while (at && !is_block_element(*at) && std::ranges::find(kPlain, at->name) != kPlain.end()) at = at->parent;
  return at && is_block_element(*at);
}

// The bytes of a dash at the beginning, with the spaces around it.
std::size_t leading_dash(std::string_view text) {
  const std::string_view rest = trim(text);
  for (const std::string_view dash : {"—", "–", "--", "-"}) {
    if (!rest.starts_with(dash)) continue;
    const std::string_view behind = trim(rest.substr(dash.size()));
    return behind.empty() ? text.size() : static_cast<std::size_t>(behind.data() - text.data());
  }
  return 0;
}

std::optional<plain::LeadingDateline> marked_dateline(const Beginning& beginning) {
  const Node* marked = marked_around(*beginning.runs.front());
  if (!marked) return std::nullopt;
  const std::string all = text_of(*marked);
  const std::size_t lead = beginning.text.find(all);
  if (lead == std::string::npos || !is_blank(beginning.text.substr(0, lead))) return std::nullopt;
  const std::size_t end = lead + all.size();
  return plain::LeadingDateline{news::without_dash(all), end + leading_dash(beginning.text.substr(end))};
}

// Whether the text's dateline may stand for what the metadata says, or that is silent.
bool agrees(const std::string& stated, const std::string& found) {
  return fold_case(collapse_space(found)).starts_with(fold_case(collapse_space(stated)));
}

void take_from_paragraph(const Beginning& beginning, Article& article) {
  if (beginning.runs.empty()) return;
  std::optional<plain::LeadingDateline> dateline = marked_dateline(beginning);
  if (!dateline) dateline = plain::leading_dateline(beginning.text, article.dateline);
  if (!dateline || !agrees(article.dateline, dateline->words)) return;
  std::size_t left = dateline->size;
  for (const Node* run : beginning.runs) {
    if (left == 0) break;
    if (!is_plain(*run)) return;
    left -= std::min(left, run->text.size());
  }
  left = dateline->size;
  for (Node* run : beginning.runs) {
    const std::size_t size = std::min(left, run->text.size());
    run->text.erase(0, size);
    left -= size;
  }
  article.dateline = std::move(dateline->words);
}

bool stands_alone(const Node& node) {
  return is_block_element(node) || (node.parent && only_child(*node.parent) == &node);
}

// What was left out around it is told of elsewhere, with its words: a byline, a menu.
bool is_left_out(const Node& node, const Extraction& extraction) {
  for (const Node* at = &node; at; at = at->parent) {
    if (!extraction.left_out[at->index].empty()) return true;
    if (at->is("nav") || at->is("aside") || at->is("footer")) return true;
  }
  return false;
}

bool take_own_line(const Node& headline, Extraction& extraction, Article& article) {
  const Node* root = &headline;
  while (root->parent) root = root->parent;
  const Node* at = next_after(headline, *root);
  for (int steps = 0; at && steps < kNear; ++steps, at = next_node(*at, *root)) {
    if (!is_marked_dateline(*at) || !stands_alone(*at) || is_left_out(*at, extraction)) continue;
    const std::string words = news::without_dash(text_of(*at));
    if (!agrees(article.dateline, words)) return false;
    article.dateline = words;
    extraction.left_out[at->index] = "dateline";
    return true;
  }
  return false;
}

}  // namespace

bool is_marked_dateline(const Node& node) {
  if (!is_called_dateline(node) || is_never_shown(node)) return false;
  const std::string text = news::without_dash(text_of(node));
  return !text.empty() && text.size() <= kLongestMarked && plain::starts_upper(text) &&
         !plain::read_credits(text) && !find_element(node, "a") && !find_element(node, "time");
}

void take_dateline(Document& document, const Node* headline, Extraction& extraction, Article& article) {
  if (headline && take_own_line(*headline, extraction, article)) return;
  take_from_paragraph(FirstParagraph(document, extraction).find(), article);
}

}  // namespace newsexport::html
