// External interface: find_page_rights().
#include "readers/html/page_rights.h"

#include <algorithm>

#include "model/rights_fields.h"
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

// The lines of the block, between line breaks and the edges of what stands in it, and the index of the one
// that holds `text`.
std::vector<std::string> lines_of(const Node& block, const Node& text, std::size_t& index) {
  std::vector<std::string> lines;
  for (const RunOfText& run : runs_of_text(block)) {
    if (run.begins_line || lines.empty()) lines.emplace_back();
    lines.back() += run.node->text;
    if (run.node == &text) index = lines.size() - 1;
  }
  for (std::string& line : lines) line = collapse_space(line);
  return lines;
}

// The notice around the text node: its line, with the lines before and behind that say something of rights
// too.
std::string notice_around(const Node& block, const Node& text) {
  std::size_t index = 0;
  const std::vector<std::string> lines = lines_of(block, text, index);
  const auto is_notice = [&](std::size_t at) { return lines[at].empty() || score_of(lines[at]) > 0; };
  std::size_t first = index;
  std::size_t end = index + 1;
  while (first > 0 && is_notice(first - 1)) --first;
  while (end < lines.size() && is_notice(end)) ++end;
  std::string notice;
  for (std::size_t at = first; at < end; ++at) notice += lines[at] + ' ';
  return collapse_space(notice);
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
    std::string line = notice_around(*block, node);
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

Rights with_origins(Rights stated) {
  for (const RightsField field : kRightsFields) {
    if (!rights_field(stated, field).empty()) stated.note_origin(field, RightsOrigin::Kind::front_matter);
  }
  return stated;
}

// What the notice says of a field that nothing else gives.
void take(const Rights& said, RightsField field, Rights& rights) {
  const std::string value = rights_field(said, field);
  if (value.empty() || !rights_field(rights, field).empty() || !set_rights_field(rights, field, value))
    return;
  const RightsOrigin* origin = said.origin_of(field);
  rights.note_origin(field, RightsOrigin::Kind::notice, origin ? origin->position : Position{});
}

bool agree(const Rights& one, const Rights& other, RightsField field) {
  return rights_field(one, field) == rights_field(other, field);
}

}  // namespace

Rights find_page_rights(const Document& document, const Rights& stated, Extraction& extraction) {
  const std::vector<NoticeLine> lines = notice_lines(document, extraction);
  Rights rights = with_origins(stated);
  Position position;
  if (const NoticeLine* best = best_of(lines)) {
    position = best->block->position;
    rights.notice = from_notice_on(best->text);
    rights.note_origin(RightsField::notice, RightsOrigin::Kind::text, position);
    if (is_read(*best->block, extraction) && collapse_space(text_of(*best->block)) == best->text) {
      extraction.left_out[best->block->index] = "rights notice";
    }
  }
  if (rights.notice.empty()) return rights;
  const Rights said = plain::read_rights(rights.notice, position);
  // A holder and a year that two different places state do not make one notice.
  const bool has_holder = !rights.holder.empty();
  const bool has_year = !rights.year.empty();
  if (!has_year && (!has_holder || agree(rights, said, RightsField::holder)))
    take(said, RightsField::year, rights);
  if (!has_holder && (!has_year || agree(rights, said, RightsField::year)))
    take(said, RightsField::holder, rights);
  if (rights.licence_name.empty() && rights.licence_url.empty()) {
    take(said, RightsField::licence_name, rights);
    take(said, RightsField::licence_url, rights);
  }
  if (!rights.tdm_reservation) take(said, RightsField::tdm_reservation, rights);
  return rights;
}

}  // namespace newsexport::html
