// External interface: mark_title_block().
#include "readers/text/title_block.h"

#include "readers/text/credits.h"
#include "readers/text/crossheads.h"
#include "readers/text/site_chrome.h"
#include "readers/text/words.h"
#include "support/utf8.h"

namespace newsexport::plain {
namespace {

constexpr std::size_t kLongestHeadline = 30;    // words
constexpr std::size_t kShortestStandfirst = 4;  // words
constexpr std::size_t kLongestStandfirst = 50;
constexpr std::size_t kProse = 15;  // words

bool is_open(const std::vector<Passage>& passages, std::size_t at) {
  return at < passages.size() && passages[at].role == Role::paragraph;
}

// The next passage that is no rule and not left out.
std::size_t next_passage(const std::vector<Passage>& passages, std::size_t at) {
  for (++at; at < passages.size(); ++at) {
    if (passages[at].role != Role::rule && !passages[at].is_left_out()) break;
  }
  return at;
}

bool is_credits(const std::vector<Passage>& passages, std::size_t at) {
  return is_open(passages, at) && read_credits(passages[at].text).has_value();
}

bool is_prose(const Passage& passage) {
  return word_count(passage.text, kProse) == kProse || ends_sentence(passage.text);
}

// One sentence: no full stop followed by a capital inside.
bool is_one_sentence(std::string_view text) {
  for (std::size_t stop = text.find(". "); stop != text.npos; stop = text.find(". ", stop + 2)) {
    if (starts_upper(text.substr(stop + 2, 4))) return false;
  }
  return true;
}

bool is_standfirst(const std::vector<Passage>& passages, std::size_t at) {
  if (!is_open(passages, at) || passages[at].marker != ListMarker::none || is_credits(passages, at))
    return false;
  const std::size_t words = word_count(passages[at].text, kLongestStandfirst + 1);
  return words >= kShortestStandfirst && words <= kLongestStandfirst && is_one_sentence(passages[at].text) &&
         is_credits(passages, next_passage(passages, at));
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(next_code_point(text, at))) return true;
  }
  return false;
}

// A headline may end in a question or exclamation mark; where it ends in a full stop, colon or comma only a
// byline below it tells that it is one.
bool has_headline_shape(const Passage& passage) {
  if (passage.marker != ListMarker::none) return false;
  if (word_count(passage.text, kLongestHeadline + 1) > kLongestHeadline) return false;
  if (has_credit_words(passage.text) || !has_letters(passage.text)) return false;
  const char32_t last = last_mark(passage.text);
  return last != U'.' && last != U':' && last != U',' && last != U';' && last != U'\u3002' && last != 0;
}

// What follows a headline is prose or a byline; one short line (a caption, a first crosshead) may be between.
bool is_headline(const std::vector<Passage>& passages, std::size_t at) {
  if (!is_open(passages, at) || is_credits(passages, at)) return false;
  const std::size_t next = next_passage(passages, at);
  if (!is_open(passages, next)) return false;
  const bool is_above_credits = is_credits(passages, next);
  const bool is_short = word_count(passages[at].text, kLongestHeadline + 1) <= kLongestHeadline;
  if (is_above_credits) return is_short;
  if (!has_headline_shape(passages[at])) return false;
  if (is_prose(passages[next]) || is_standfirst(passages, next)) return true;
  const std::size_t second = next_passage(passages, next);
  return is_open(passages, second) && word_count(passages[second].text, kProse) == kProse;
}

// "OPINION" or "World News" above a headline of some length.
bool is_kicker(const std::vector<Passage>& passages, std::size_t at) {
  if (!is_open(passages, at) || word_count(passages[at].text, 4) > 3) return false;
  if (!is_all_capitals(passages[at].text) && !is_section_name(passages[at].text)) return false;
  const std::size_t next = next_passage(passages, at);
  return is_headline(passages, next) && word_count(passages[next].text, 4) == 4;
}

// Byline and dates stand on up to four lines. Returns where they end.
std::size_t mark_credits(std::vector<Passage>& passages, std::size_t at) {
  for (int lines = 0; lines < 4 && is_credits(passages, at); ++lines) {
    passages[at].role = Role::credits;
    at = next_passage(passages, at);
  }
  return at;
}

}  // namespace

void mark_title_block(std::vector<Passage>& passages) {
  std::size_t at = 0;
  if (!passages.empty() && !is_open(passages, at)) at = next_passage(passages, at);
  at = mark_credits(passages, at);
  if (is_kicker(passages, at)) {
    passages[at].role = Role::kicker;
    at = next_passage(passages, at);
  }
  if (is_headline(passages, at)) {
    passages[at].role = Role::headline;
    at = next_passage(passages, at);
  }
  if (is_standfirst(passages, at)) {
    passages[at].role = Role::standfirst;
    at = next_passage(passages, at);
  }
  mark_credits(passages, at);
}

}  // namespace newsexport::plain
