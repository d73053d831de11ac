#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsexport {

/// Whether `text` is well-formed UTF-8 (Unicode 15, table 3-7: no surrogates, no overlong forms).
bool is_valid_utf8(std::string_view text);

/// Reads the code point that starts at byte `at` and moves `at` behind it. A malformed byte reads as
/// U+FFFD and is one byte long. `at` must be below `text.size()`.
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& text, char32_t code_point);

/// Number of code points.
std::size_t code_point_count(std::string_view text);

/// Whether XML 1.0 can carry this code point (production 2, Char).
bool is_xml_character(char32_t code_point);

/// Unicode simple case folding by ICU's root locale ("Straße" and "STRASSE" stay different; "É" becomes "é").
std::string fold_case(std::string_view text);

/// White_Space of Unicode: letters of every script stay, spaces of every width go.
bool is_space(char32_t code_point);
bool is_letter(char32_t code_point);
bool is_upper(char32_t code_point);
bool is_lower(char32_t code_point);
bool is_digit(char32_t code_point);

/// `text` without the white space at its ends.
std::string_view trim(std::string_view text);

/// Runs of white space become one space, none at the ends.
std::string collapse_space(std::string_view text);

/// The words of a text: the maximal runs without white space, in order.
std::vector<std::string> split_words(std::string_view text);

/// The parts between the separators, empty ones included.
std::vector<std::string_view> split(std::string_view text, char separator);

/// The first words of a text, for a message: 60 bytes, whole characters, and "…" where more follow.
std::string excerpt(std::string_view text);

}  // namespace newsexport
