// External interface: share_of_words().
#include "readers/news/words.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "support/utf8.h"

namespace newsexport::news {
namespace {

// Letters of scripts without spaces between words (Han, kana, Thai) count as words each: their runs have no
// borders to go by.
bool stands_alone(char32_t letter) {
  return (letter >= 0x0E00 && letter < 0x0E80) || (letter >= 0x3040 && letter < 0xA000);
}

std::vector<std::string> words_of(std::string_view text) {
  const std::string folded = fold_case(text);
  std::vector<std::string> words;
  bool is_open = false;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t letter = next_code_point(folded, at);
    if (!is_letter(letter) && !is_digit(letter)) {
      is_open = false;
      continue;
    }
    if (!is_open) words.emplace_back();
    append_utf8(words.back(), letter);
    is_open = !stands_alone(letter);
  }
  return words;
}

std::vector<std::string> runs_of(const std::vector<std::string>& words, std::size_t length) {
  std::vector<std::string> runs;
  for (std::size_t at = 0; at + length <= words.size(); ++at) {
    std::string run;
    for (std::size_t i = at; i < at + length; ++i) run += words[i] + ' ';
    runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace

double share_of_words(std::string_view part, std::string_view whole) {
  constexpr std::size_t kRun = 3;
  const std::vector<std::string> words = words_of(part);
  if (words.empty()) return 1;
  const std::size_t length = std::min(kRun, words.size());
  const std::vector<std::string> runs = runs_of(words, length);
  const std::vector<std::string> all = runs_of(words_of(whole), length);
  const std::set<std::string> known(all.begin(), all.end());
  const auto shared =
      std::ranges::count_if(runs, [&](const std::string& run) { return known.contains(run); });
  return static_cast<double>(shared) / static_cast<double>(runs.size());
}

}  // namespace newsexport::news
