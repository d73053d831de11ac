// External interface: find_page_rights().
#include "readers/html/page_rights.h"

#include <algorithm>

#include "readers/html/elements.h"
#include "readers/text/rights_notice.h"
#include "readers/text/words.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

constexpr std::size_t kLongestNotice = 600;  // bytes: in longer blocks only the line counts
constexpr std::size_t kFewWords = 4;         // before the sign: part of the notice ("Harbour Ledger, ©")
constexpr int kLeastScore = 4;

bool has(std::string_view text, std::string_view part) {
  return plain::find_folded(text, part) != text.npos;
}

bool may_hold_notice(std::string_view text) {
  return text.find("©") != text.npos || has(text, "copyright") || has(text, "(c) ") ||
         has(text, "rights reserved") || has(text, "creative commons") || has(text, "rechte vorbehalten") ||
         has(text, "droits réservés");
}

bool has_year(std::string_view text) {
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    const bool starts = at == 0 || text[at - 1] < '0' || text[at - 1] > '9';
    if (starts && (text[at] == '1' || text[at] == '2') && plain::is_year(text.substr(at, 4))) return true;
  }
  return false;
}

const Node* block_of(const Node& text) {
  const Node* at = text.parent;
  while (at->parent && !is_block_element(*at)) at = at->parent;
  return at;
}

// The line of the block that holds the text node: between two `br`.
std::string line_around(const Node& text) {
  const Node* from = &text;
  while (from->parent && !is_block_element(*from->parent)) from = from->parent;
  while (from->previous && !from->previous->is("br") && !is_block_element(*from->previous))
    from = from->previous;
  std::string line;
  for (const Node* at = from; at && !at->is("br") && !is_block_element(*at); at = at->next)
    line += text_of(*at);
  return collapse_space(line);
}

// A long line of links may end in the notice: it begins with the first word that only a notice has.
std::string from_notice_on(std::string line) {
  const std::size_t sign =
      std::min({line.find("©"), plain::find_folded(line, "copyright"), plain::find_folded(line, "(c) ")});
  if (sign == line.npos || sign == 0 || plain::word_count(line.substr(0, sign)) <= kFewWords) return line;
  const bool says_more = has(line.substr(0, sign), "rights") || has(line.substr(0, sign), "permission");
  return says_more ? line : line.substr(sign);
}

/// A line of the page that may be its rights notice.
struct NoticeLine {
  std::string text;
  const Node* block = nullptr;
  int score = 0;
};

int score_of(const std::string& line) {
  int score = 0;
  const bool has_sign = line.find("©") != line.npos || has(line, "(c) ");
  if (has_sign) score += 3;
  if (has(line, "copyright")) score += 2;
  if (has_year(line)) score += 2;
  if (has(line, "rights reserved") || has(line, "rechte vorbehalten") || has(line, "droits réservés"))
    score += 3;
  if (has(line, "licensed under") || has(line, "creative commons")) score += 2;
  if (has(line, "may not be") || has(line, "permission")) score += 1;
  return score;
}

// What stands around tells a notice of the page from one of a picture or a reader's words.
int score_of_place(const Node& block, const Extraction& extraction) {
  int score = 0;
  bool is_in_article = false;
  bool is_credit = false;
  for (const Node* at = &block; at && !at->is("body"); at = at->parent) {
    if (at->is("figure") || at->is("figcaption") || hints_at(*at, "comment|disqus")) score -= 4;
    if (at->is("footer") || hints_at(*at, "footer|copyright|colophon|legal")) score += 1;
    is_credit = is_credit || hints_at(*at, "caption|credit");
    is_in_article = is_in_article || at == extraction.root;
  }
  if (is_in_article && (is_credit || find_ancestor(block, "blockquote"))) score -= 4;
  return std::clamp(score, -4, 2);
}

std::vector<NoticeLine> notice_lines(const Document& document, const Extraction& extraction) {
  std::vector<NoticeLine> lines;
  const Node* last_block = nullptr;
  for (const Node& node : document.nodes) {
    if (!node.is_text() || !node.parent || node.parent->is("script") || node.parent->is("style")) continue;
    if (!may_hold_notice(node.text) || find_ancestor(node, "head")) continue;
    const Node* block = block_of(node);
    if (block == last_block) continue;
    std::string line = collapse_space(text_of(*block));
    if (line.size() > kLongestNotice) line = line_around(node);
    if (line.empty() || line.size() > kLongestNotice) continue;
    last_block = block;
    const int score = score_of(line) + score_of_place(*block, extraction);
    if (score >= kLeastScore) lines.push_back({std::move(line), block, score});
  }
  return lines;
}

// The best line; of equals the last, which is the page's own foot.
const NoticeLine* best_of(const std::vector<NoticeLine>& lines) {
  const NoticeLine* best = nullptr;
  for (const NoticeLine& line : lines) {
    if (!best || line.score >= best->score) best = &line;
  }
  return best;
}

bool is_read(const Node& node, const Extraction& extraction) {
  for (const Node* at = &node; at; at = at->parent) {
    if (!extraction.left_out[at->index].empty()) return false;
    if (at == extraction.root) return true;
  }
  return false;
}

void fill(std::string& field, const std::string& value) {
  if (field.empty()) field = value;
}

}  // namespace

Rights find_page_rights(const Document& document, const Rights& stated, Extraction& extraction) {
  const std::vector<NoticeLine> lines = notice_lines(document, extraction);
  Rights rights = stated;
  if (const NoticeLine* best = best_of(lines)) {
    rights.notice = from_notice_on(best->text);
    if (is_read(*best->block, extraction) && collapse_space(text_of(*best->block)) == best->text) {
      extraction.left_out[best->block->index] = "rights notice";
    }
  }
  if (rights.notice.empty()) return rights;
  const Rights said = plain::read_rights(rights.notice);
  // A holder and a year that two different places state do not make one notice.
  if (rights.holder.empty() && rights.year.empty()) {
    rights.holder = said.holder;
    rights.year = said.year;
  } else if (rights.holder.empty() || rights.year.empty()) {
    if (rights.holder == said.holder) fill(rights.year, said.year);
    if (rights.year == said.year) fill(rights.holder, said.holder);
  }
  fill(rights.licence_name, said.licence_name);
  fill(rights.licence_url, said.licence_url);
  return rights;
}

}  // namespace newsexport::html
