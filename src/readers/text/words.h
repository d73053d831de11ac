#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace newsexport::plain {

// Small questions about a line of text, asked by all steps of the plain-text reader. None of them copies the
// text, and each reads it once at most.

/// The words of `text` (maximal runs without white space), at most `limit` of them: a caller who only wants
/// to know whether a line is short does not pay for one of 50 MB.
std::vector<std::string_view> first_words(std::string_view text, std::size_t limit);

/// The number of words, counted up to `limit`.
std::size_t word_count(std::string_view text, std::size_t limit = 1000);

/// Whether the text ends as a sentence does: with . ! ? … or their CJK forms, behind which quotation marks
/// and brackets may stand.
bool ends_sentence(std::string_view text);

/// The last code point that is no closing quotation mark, bracket or space; 0 for an empty text.
char32_t last_mark(std::string_view text);

/// Title Case: every word of four letters or more begins with a capital or a digit, and so does the first.
bool is_title_case(std::string_view text);

/// Whether the first letter or digit of `word` is a capital letter.
bool starts_upper(std::string_view word);

/// Whether all letters are capitals, and there are two of them at least.
bool is_all_capitals(std::string_view text);

/// `text` without punctuation at its two ends (letters, digits and symbols such as © stay).
std::string_view without_punctuation(std::string_view text);

/// Whether `text` starts with `prefix`, both ASCII-insensitive to case.
bool starts_with_folded(std::string_view text, std::string_view prefix);

/// Where `part` (in lower case) stands in `text`, ASCII-insensitive to case; npos where it does not.
std::size_t find_folded(std::string_view text, std::string_view part, std::size_t from = 0);

bool equals_folded(std::string_view one, std::string_view other);

/// Whether the text has a character of a script that is written without spaces between words (Han, kana,
/// Thai, Lao, Khmer, Myanmar) at its end or start.
bool ends_without_spaces(std::string_view text);
bool starts_without_spaces(std::string_view text);

/// 1000 to 2999 in four digits.
bool is_year(std::string_view word);

}  // namespace newsexport::plain
