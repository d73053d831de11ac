// External interface: folded_notice(), holds(), equals_one(), begins_with_one().
#include <algorithm>
#include <cstdint>

#include "readers/html/notice_words.h"
#include "support/utf8.h"

namespace newsexport::html::notice_words {
namespace {

/// Latin, Greek, Cyrillic: where words stand apart and begin with their stem. Hebrew and Arabic write
/// articles and prepositions at a word's head, the scripts of the Far East no spaces.
bool has_word_edges(char32_t letter) {
  return letter < 0x0530;
}

bool is_of_word_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char32_t code_point = next_code_point(text, at);
  return is_letter(code_point) || is_digit(code_point);
}

bool follows_word(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t start = at - 1;
  while (start > 0 && (static_cast<std::uint8_t>(text[start]) & 0xC0) == 0x80) --start;
  return is_of_word_at(text, start);
}

struct Phrase {
  std::string_view words;
  bool is_whole = false;  ///< its last word ends there
};

bool stands_at(std::string_view text, std::size_t at, const Phrase& phrase) {
  std::size_t unused = 0;
  if (has_word_edges(next_code_point(phrase.words, unused)) && follows_word(text, at)) return false;
  return !phrase.is_whole || !is_of_word_at(text, at + phrase.words.size());
}

bool is_found(std::string_view text, const Phrase& phrase) {
  std::size_t at = text.find(phrase.words);
  while (at != std::string_view::npos && !stands_at(text, at, phrase)) at = text.find(phrase.words, at + 1);
  return at != std::string_view::npos;
}

/// Whether `test` holds for a phrase of the table.
template <typename Test>
bool any_phrase(Table table, const Test& test) {
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    if (line.size() > 4 && line.substr(2, 2) == ": ") line.remove_prefix(4);
    while (!line.empty()) {
      const std::size_t bar = std::min(line.find('|'), line.size());
      Phrase phrase{line.substr(0, bar), false};
      line.remove_prefix(std::min(bar + 1, line.size()));
      if (phrase.words.ends_with('_')) phrase = {phrase.words.substr(0, phrase.words.size() - 1), true};
      if (!phrase.words.empty() && test(phrase)) return true;
    }
  }
  return false;
}

}  // namespace

std::string folded_notice(std::string_view text) {
  std::string folded = fold_case(collapse_space(text));
  constexpr std::string_view kTypographic = "’";
  for (std::size_t at = folded.find(kTypographic); at != std::string::npos;
       at = folded.find(kTypographic, at)) {
    folded.replace(at, kTypographic.size(), "'");
  }
  return folded;
}

bool holds(std::string_view folded, Table table) {
  return any_phrase(table, [&](const Phrase& phrase) { return is_found(folded, phrase); });
}

bool equals_one(std::string_view folded, Table table) {
  return any_phrase(table, [&](const Phrase& phrase) { return folded == phrase.words; });
}

bool begins_with_one(std::string_view folded, Table table) {
  return any_phrase(table, [&](const Phrase& phrase) {
    return folded.starts_with(phrase.words) && stands_at(folded, 0, phrase);
  });
}

}  // namespace newsexport::html::notice_words
