// External interface: tokenize(), is_joined().
#include "readers/text/tokens.h"

#include <array>

#include "support/utf8.h"

namespace newsexport::plain {
namespace {

bool is_word_part(char32_t code_point) {
  return is_letter(code_point) || is_digit(code_point) || code_point == U'&';
}

// Marks that belong to a word where letters stand on both sides ("op-ed", "O'Hara", "U.S", "BBC.com").
bool is_inner_mark(char32_t code_point) {
  return code_point == U'-' || code_point == U'.' || code_point == U'\'' || code_point == U'\u2019';
}

std::size_t word_end(std::string_view text, std::size_t begin, std::size_t to) {
  std::size_t end = begin;
  for (std::size_t at = begin; at < to;) {
    const std::size_t start = at;
    const char32_t code_point = next_code_point(text, at);
    if (is_word_part(code_point)) {
      end = at;
      continue;
    }
    std::size_t after = at;
    const bool is_inside = is_inner_mark(code_point) && start == end && start > begin && after < to &&
                           is_word_part(next_code_point(text, after));
    if (!is_inside) break;
  }
  return end;
}

// The bytes of "'s" or "’s" at the end of the word.
std::size_t possessive_size(std::string_view word) {
  for (const std::string_view ending : std::array<std::string_view, 2>{"'s", "’s"}) {
    if (word.size() > ending.size() && word.ends_with(ending)) return ending.size();
  }
  return 0;
}

// The apostrophe of "the Times' report".
std::size_t plural_possessive_size(std::string_view text, std::size_t end, std::size_t to) {
  if (end == 0 || text[end - 1] != 's') return 0;
  for (const std::string_view mark : std::array<std::string_view, 2>{"' ", "’ "}) {
    if (end + mark.size() <= to && text.substr(end).starts_with(mark)) return mark.size() - 1;
  }
  return 0;
}

bool ends_a_sentence(std::string_view gap) {
  return gap.find_first_of(".!?\n") != gap.npos || gap.find("…") != gap.npos || gap.find(": ") != gap.npos ||
         gap.find("“") != gap.npos || gap.find('"') != gap.npos;
}

}  // namespace

std::vector<Token> tokenize(std::string_view text, std::size_t from, std::size_t to) {
  std::vector<Token> tokens;
  std::size_t gap = from;
  for (std::size_t at = from; at < to;) {
    const std::size_t begin = at;
    const char32_t first = next_code_point(text, at);
    if (!is_word_part(first)) continue;
    const std::size_t end = word_end(text, begin, to);
    const std::size_t possessive = possessive_size(text.substr(begin, end - begin));
    const std::size_t plural = possessive == 0 ? plural_possessive_size(text, end, to) : 0;
    Token token;
    token.begin = begin;
    token.end = end - possessive;
    token.word = text.substr(begin, token.end - begin);
    token.gap = text.substr(gap, begin - gap);
    token.is_possessive = possessive + plural > 0;
    token.is_capital = is_upper(first);
    token.starts_sentence = tokens.empty() || ends_a_sentence(token.gap);
    tokens.push_back(token);
    at = gap = end + plural;
  }
  return tokens;
}

bool is_joined(const Token& token) {
  return !token.gap.empty() && trim(token.gap).empty();
}

}  // namespace newsexport::plain
