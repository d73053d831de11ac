// External interface: mark_rights_notice(). What a notice says is read in rights_holder.cpp.
#include "readers/text/rights_notice.h"

#include <algorithm>

#include "readers/text/words.h"
#include "support/word_lists.h"

namespace newsexport::plain {
namespace {

constexpr std::size_t kCurt = 15;      // words: one phrase is a notice anywhere in the text
constexpr std::size_t kShort = 30;     // words: two phrases are
constexpr std::size_t kLongest = 150;  // words: a notice at its end

constexpr std::string_view kFile = "src/readers/text/rights_words.txt";
const WordList kNoticePhrases(kFile, "notice_phrases");
const WordList kNoticeWords(kFile, "notice_words");

bool has(std::string_view text, std::string_view part) {
  return find_folded(text, part) != text.npos;
}

bool starts_with_year(std::string_view text) {
  const auto words = first_words(text, 3);
  return std::ranges::any_of(
      words, [](std::string_view word) { return is_year(without_punctuation(word).substr(0, 4)); });
}

// "© 2026", "(c) 2024-2026", "Copyright © 2026", "© Harbour Ledger 2026".
bool has_copyright_line(std::string_view text) {
  const std::size_t sign = text.find("©");
  if (sign != text.npos) {
    const auto words = first_words(text.substr(sign), 8);
    return std::ranges::any_of(words, [](std::string_view word) {
      const std::string_view bare = without_punctuation(word);
      return is_year(bare.substr(0, 4)) || (bare.starts_with("©") && is_year(bare.substr(2, 4)));
    });
  }
  const std::size_t letter = find_folded(text, "(c) ");
  if (letter != text.npos) return starts_with_year(text.substr(letter + 4));
  return starts_with_folded(text, "copyright ") && starts_with_year(text.substr(10));
}

struct Score {
  int phrases = 0;
  int words = 0;
};

Score score_of(std::string_view text) {
  Score score;
  for (const std::string_view phrase : kNoticePhrases.texts()) score.phrases += has(text, phrase);
  for (const std::string_view word : kNoticeWords.texts()) score.words += has(text, word);
  if (has_copyright_line(text)) ++score.phrases;
  if (starts_with_folded(text, "copyright ")) ++score.words;
  return score;
}

// At the end of the text one phrase of notices is enough where another such word stands beside it; before,
// the passage must also be as short as notices are.
bool is_notice(const Passage& passage, bool is_at_end) {
  const std::size_t words = word_count(passage.text, kLongest + 1);
  if (words > kLongest || passage.role != Role::paragraph) return false;
  if (!is_at_end && words > kShort) return false;
  const Score score = score_of(passage.text);
  if (has_copyright_line(passage.text) && words <= kShort) return true;
  // In the midst of the text, a longer sentence with one phrase is somebody speaking of notices.
  if (!is_at_end && words > kCurt) return score.phrases >= 2;
  return score.phrases >= 2 || (score.phrases == 1 && score.words >= 2);
}

// Short lines of the notice that one line alone would not give away ("For reference only.").
bool goes_with_notice(const Passage& passage) {
  if (passage.role != Role::paragraph || word_count(passage.text, kShort + 1) > kShort) return false;
  const Score score = score_of(passage.text);
  return score.phrases >= 1 || score.words >= 2;
}

}  // namespace

void mark_rights_notice(std::vector<Passage>& passages) {
  const std::size_t count = passages.size();
  const std::size_t tail = std::min(count - std::min<std::size_t>(count, 5), count - count * 15 / 100);
  std::vector<std::size_t> notices;
  for (std::size_t at = 1; at < count; ++at) {
    if (is_notice(passages[at], at >= tail)) notices.push_back(at);
  }
  for (const std::size_t at : notices) passages[at].role = Role::rights;
  for (const std::size_t notice : notices) {
    for (std::size_t at = notice + 1; at < count && goes_with_notice(passages[at]); ++at) {
      passages[at].role = Role::rights;
    }
    for (std::size_t at = notice; at-- > 1 && goes_with_notice(passages[at]);)
      passages[at].role = Role::rights;
  }
}

}  // namespace newsexport::plain
