// External interface: is_numeric(), format_number(), ordinal().
#include "citations/csl/numbers.h"

#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "support/numerals.h"
#include "support/utf8.h"

namespace newsexport::csl {
namespace {

constexpr int kLargestRoman = 3999;
constexpr int kLargestLongOrdinal = 10;

std::optional<int> to_int(std::string_view text) {
  int number = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (status != std::errc{} || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

// A text cut into numbers ("2", "L2d") and what stands between.
struct Piece {
  std::string text;
  bool is_separator = false;
};

std::size_t separator_length(std::string_view rest) {
  for (const std::string_view dash : {"–", "‑", "—"}) {
    if (rest.starts_with(dash)) return dash.size();
  }
  const char c = rest.front();
  return c == ',' || c == '&' || c == '-' || c == ';' ? 1 : 0;
}

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  std::string word;
  const auto flush = [&] {
    const std::string bare(trim(word));
    if (!bare.empty()) pieces.push_back({bare, false});
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = separator_length(text.substr(at));
    if (length == 0) {
      word += text[at++];
      continue;
    }
    if (word.ends_with('\\')) {  // an escaped hyphen is no range
      word.pop_back();
      word += text.substr(at, length);
    } else {
      flush();
      pieces.push_back({std::string(text.substr(at, length)), true});
    }
    at += length;
  }
  flush();
  return pieces;
}

// One number with letters around it, and at least one digit; Roman numerals count as well.
bool is_number_word(std::string_view word) {
  bool has_digit = false;
  bool is_roman = !word.empty();
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (is_space(c)) return false;
    if (is_digit(c)) has_digit = true;
    if (std::u32string_view(U"ivxlcdmIVXLCDM").find(c) == std::u32string_view::npos) is_roman = false;
    if (!is_digit(c) && !is_letter(c) && c != U'.' && c != U'/' && c != U'(' && c != U')' && c != U'[' &&
        c != U']' && c != U':' && c != U'\'' && c != U'\u2019' && c != U'_' && c != U'#' && c != U'*' &&
        c != U'<' && c != U'>') {
      return false;
    }
  }
  return has_digit || is_roman;
}

const Term* find_ordinal(const Locale& locale, const std::string& name, const std::string& gender) {
  const auto found = locale.ordinals.find(fmt::format("{}/{}", name, gender));
  if (found != locale.ordinals.end()) return &found->second;
  const auto neuter = locale.ordinals.find(name + '/');
  return neuter == locale.ordinals.end() ? nullptr : &neuter->second;
}

std::string suffix_of(int number, const Locale& locale, const std::string& gender) {
  const auto matching = [&](int key, std::string_view default_match) -> const Term* {
    const Term* term = find_ordinal(locale, fmt::format("ordinal-{:02}", key), gender);
    if (!term) return nullptr;
    const std::string_view match = term->match.empty() ? default_match : std::string_view(term->match);
    if (match == "whole-number") return number == key ? term : nullptr;
    if (match == "last-two-digits") return number % 100 == key ? term : nullptr;
    return number % 10 == key ? term : nullptr;
  };
  if (number <= 99) {
    const Term* term = find_ordinal(locale, fmt::format("ordinal-{:02}", number), gender);
    if (term && term->match == "whole-number") return term->single;
  }
  if (number % 100 >= 10) {
    if (const Term* term = matching(number % 100, "last-two-digits")) return term->single;
  }
  if (const Term* term = matching(number % 10, "last-digit")) return term->single;
  const Term* term = find_ordinal(locale, "ordinal", gender);
  return term ? term->single : std::string();
}

std::string long_ordinal(int number, const Locale& locale, const std::string& gender) {
  if (number < 1 || number > kLargestLongOrdinal) return ordinal(number, locale, gender);
  const std::string name = fmt::format("long-ordinal-{:02}", number);
  std::string word = locale.term(name, gender);
  if (word.empty()) word = locale.term(name);
  return word.empty() ? ordinal(number, locale, gender) : word;
}

std::string format_word(const std::string& word, std::string_view form, const Locale& locale,
                        const std::string& gender) {
  const std::optional<int> number = to_int(word);
  if (!number) return word;
  if (form == "ordinal") return ordinal(*number, locale, gender);
  if (form == "long-ordinal") return long_ordinal(*number, locale, gender);
  if (form == "roman" && *number <= kLargestRoman && *number > 0) return roman(*number);
  return word;
}

}  // namespace

bool is_numeric(std::string_view text) {
  bool has_number = false;
  for (const Piece& piece : pieces_of(text)) {
    if (piece.is_separator) continue;
    if (!is_number_word(piece.text)) return false;
    has_number = true;
  }
  return has_number;
}

bool is_plural_number(std::string_view text, const Locale& locale) {
  std::string marked(text);
  for (const std::string& conjunction :
       {locale.term("and"), std::string("and"), locale.term("and", "symbol")}) {
    const std::string spaced = ' ' + conjunction + ' ';
    const std::size_t at = marked.find(spaced);
    if (!conjunction.empty() && at != std::string::npos) marked.replace(at, spaced.size(), " & ");
  }
  int numbers = 0;
  bool has_digit = false;
  for (const Piece& piece : pieces_of(marked)) {
    if (piece.is_separator) continue;
    if (piece.text.find_first_of("0123456789") != std::string::npos) has_digit = true;
    const std::vector<std::string> words = split_words(piece.text);
    if (!words.empty() && is_number_word(words.back())) ++numbers;
  }
  return numbers > 1 && (has_digit || is_numeric(marked));
}

std::string format_number(std::string_view text, std::string_view form, const Locale& locale,
                          const std::string& gender) {
  if (!is_numeric(text)) return std::string(text);
  std::string result;
  for (const Piece& piece : pieces_of(text)) {
    if (!piece.is_separator) {
      result += format_word(piece.text, form, locale, gender);
    } else if (piece.text == ",") {
      result += ", ";
    } else if (piece.text == ";") {
      result += "; ";
    } else if (piece.text == "&") {
      result += " & ";
    } else {
      std::string dash = locale.term("page-range-delimiter");
      result += dash.empty() ? "–" : dash;
    }
  }
  return result;
}

std::string ordinal(int number, const Locale& locale, const std::string& gender) {
  return std::to_string(number) + suffix_of(number, locale, gender);
}

}  // namespace newsexport::csl
