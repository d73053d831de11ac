#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace newsexport::plain {

/// A word as attributions are looked for: letters, digits, and the hyphens, points and apostrophes inside,
/// without a possessive "'s". Byte offsets count from the start of the text that was tokenized.
struct Token {
  std::string_view word;
  std::string_view gap;  ///< what stands between the word before (with its possessive) and this one
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_possessive = false;
  bool is_capital = false;
  bool starts_sentence = false;
};

/// `text` from byte `from` to byte `to`, which are word boundaries.
std::vector<Token> tokenize(std::string_view text, std::size_t from, std::size_t to);

/// Whether nothing but white space stands before the token: it belongs to the phrase of the word before it.
bool is_joined(const Token& token);

}  // namespace newsexport::plain
