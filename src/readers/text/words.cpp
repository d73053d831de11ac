// External interface: the questions about a line that words.h lists.
#include "readers/text/words.h"

#include <algorithm>

#include "support/utf8.h"

namespace newsexport::plain {
namespace {

char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

bool is_closing(char32_t code_point) {
  constexpr std::u32string_view kClosing = U"\"')]}\u2019\u201D\u00BB\u203A\u300D\u300F\uFF09\u3011";
  return kClosing.find(code_point) != kClosing.npos;
}

// The code point that ends before byte `end`, which is moved to where it begins.
char32_t previous_code_point(std::string_view text, std::size_t& end) {
  std::size_t begin = end - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  end = begin;
  std::size_t at = begin;
  return next_code_point(text, at);
}

// Blocks of Unicode 15 whose scripts put no spaces between words.
bool is_of_unspaced_script(char32_t code_point) {
  return (code_point >= 0x0E00 && code_point <= 0x0EFF) || (code_point >= 0x1000 && code_point <= 0x109F) ||
         (code_point >= 0x1780 && code_point <= 0x17FF) || (code_point >= 0x2E80 && code_point <= 0xA4CF) ||
         (code_point >= 0xF900 && code_point <= 0xFAFF) || (code_point >= 0xFF00 && code_point <= 0xFFEF) ||
         (code_point >= 0x20000 && code_point <= 0x3FFFF);
}

bool is_word_character(char32_t code_point) {
  return is_letter(code_point) || is_digit(code_point) || code_point == U'©' || code_point == U'$' ||
         code_point == U'€' || code_point == U'£' || code_point == U'%';
}

// Title-case test of one word; short words ("of", "and") may be either.
bool fits_title_case(std::string_view word, bool is_first) {
  word = without_punctuation(word);
  if (word.empty()) return true;
  std::size_t at = 0;
  const char32_t first = next_code_point(word, at);
  if (!is_lower(first)) return true;
  return !is_first && code_point_count(word) <= 3;
}

}  // namespace

std::vector<std::string_view> first_words(std::string_view text, std::size_t limit) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  bool is_inside = false;
  for (std::size_t at = 0; at < text.size() && words.size() < limit;) {
    const std::size_t start = at;
    const bool space = is_space(next_code_point(text, at));
    if (is_inside && space) words.push_back(text.substr(begin, start - begin));
    if (!is_inside && !space) begin = start;
    is_inside = !space;
  }
  if (is_inside && words.size() < limit) words.push_back(text.substr(begin));
  return words;
}

std::size_t word_count(std::string_view text, std::size_t limit) {
  return first_words(text, limit).size();
}

char32_t last_mark(std::string_view text) {
  for (std::size_t end = text.size(); end > 0;) {
    const char32_t code_point = previous_code_point(text, end);
    if (!is_closing(code_point) && !is_space(code_point)) return code_point;
  }
  return 0;
}

bool ends_sentence(std::string_view text) {
  constexpr std::u32string_view kFinal = U".!?\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964";
  const char32_t last = last_mark(text);
  return last != 0 && kFinal.find(last) != kFinal.npos;
}

bool is_title_case(std::string_view text) {
  const auto words = first_words(text, 40);
  bool is_first = true;
  for (const std::string_view word : words) {
    if (!fits_title_case(word, is_first)) return false;
    is_first = false;
  }
  return !words.empty() && starts_upper(words.front());
}

bool starts_upper(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t code_point = next_code_point(word, at);
    if (is_letter(code_point) || is_digit(code_point)) return is_upper(code_point);
  }
  return false;
}

bool is_all_capitals(std::string_view text) {
  int letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = next_code_point(text, at);
    if (!is_letter(code_point)) continue;
    if (!is_upper(code_point)) return false;
    ++letters;
  }
  return letters >= 2;
}

std::string_view without_punctuation(std::string_view text) {
  std::size_t begin = text.size();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (!is_word_character(next_code_point(text, at))) continue;
    begin = start;
    break;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t start = end;
    if (is_word_character(previous_code_point(text, start))) break;
    end = start;
  }
  return text.substr(begin, end - begin);
}

bool equals_folded(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, {}, lower, lower);
}

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && equals_folded(text.substr(0, prefix.size()), prefix);
}

std::size_t find_folded(std::string_view text, std::string_view part, std::size_t from) {
  if (from > text.size()) return std::string_view::npos;
  const auto found = std::ranges::search(text.substr(from), part, {}, lower);
  return found.empty() ? std::string_view::npos : static_cast<std::size_t>(found.begin() - text.begin());
}

bool ends_without_spaces(std::string_view text) {
  std::size_t end = text.size();
  return !text.empty() && is_of_unspaced_script(previous_code_point(text, end));
}

bool starts_without_spaces(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_of_unspaced_script(next_code_point(text, at));
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word[0] == '1' || word[0] == '2') &&
         std::ranges::all_of(word, [](char byte) { return byte >= '0' && byte <= '9'; });
}

}  // namespace newsexport::plain
