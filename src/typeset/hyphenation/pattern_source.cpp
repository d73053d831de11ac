// parse_patterns(): the text of a libhyphen dictionary, into patterns.
#include "typeset/hyphenation/pattern_source.h"

#include <algorithm>
#include <charconv>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace newsexport {
namespace {

std::u32string to_code_points(const icu::UnicodeString& text) {
  std::u32string result(static_cast<std::size_t>(text.countChar32()), U'\0');
  UErrorCode status = U_ZERO_ERROR;
  text.toUTF32(reinterpret_cast<UChar32*>(result.data()), static_cast<int32_t>(result.size()), status);
  return result;
}

std::optional<std::u32string> decode_dictionary(std::string_view bytes, std::string encoding) {
  // libhyphen's names ("ISO8859-2", "KOI8-R", "microsoft-cp1251") are not all known to ICU as they stand.
  if (encoding.starts_with("ISO8859")) encoding.insert(3, "-");
  if (encoding.starts_with("microsoft-cp")) encoding.replace(0, 12, "windows-");
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding.c_str(), &status);
  if (U_FAILURE(status)) return std::nullopt;
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter, status);
  ucnv_close(converter);
  if (U_FAILURE(status)) return std::nullopt;
  return to_code_points(text);
}

std::u32string_view take_line(std::u32string_view& text) {
  const std::size_t end = std::min(text.find(U'\n'), text.size());
  const std::u32string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// The number behind `keyword`, if the line begins with it.
std::optional<std::uint32_t> number_after(std::u32string_view line, std::u32string_view keyword) {
  if (!line.starts_with(keyword)) return std::nullopt;
  std::uint32_t number = 0;
  for (const char32_t c : line.substr(keyword.size()))
    if (c >= U'0' && c <= U'9') number = number * 10 + (c - U'0');
  return number;
}

void add_pattern(std::u32string_view line, PatternLevel& level) {
  const std::size_t slash = line.find(U'/');
  const bool changes_spelling = slash != line.npos;
  std::u32string letters;
  std::vector<std::uint8_t> digits = {0};
  for (const char32_t c : line.substr(0, slash)) {
    if (c <= U' ') break;
    if (c >= U'0' && c <= U'9') {
      digits.back() = static_cast<std::uint8_t>(c - U'0');
    } else {
      letters += c;
      digits.push_back(0);
    }
  }
  if (letters.empty()) return;
  if (changes_spelling)
    for (std::uint8_t& digit : digits)
      if (digit % 2 == 1) digit |= kChangesSpelling;
  // A leading zero says nothing; without it the digits are shorter, and aligned to the end all the same.
  digits.erase(digits.begin(), std::find_if(digits.begin(), digits.end(), [](auto d) { return d != 0; }));
  level.patterns[letters] = std::move(digits);  // of two for the same letters the last one counts
}

bool is_other_keyword(std::u32string_view line) {
  return line.starts_with(U"NOHYPHEN") || line.starts_with(U"%");
}

}  // namespace

std::optional<PatternSource> parse_patterns(std::string_view dictionary) {
  const std::size_t first_end = dictionary.find_first_of("\r\n");
  if (first_end == dictionary.npos) return std::nullopt;
  std::string encoding(dictionary.substr(0, first_end));
  encoding.erase(encoding.find_last_not_of(" \t") + 1);
  const auto text = decode_dictionary(dictionary.substr(first_end), encoding);
  if (!text) return std::nullopt;

  PatternSource source;
  source.levels.emplace_back();
  for (std::u32string_view rest = *text; !rest.empty();) {
    const std::u32string_view line = take_line(rest);
    if (const auto left = number_after(line, U"LEFTHYPHENMIN")) {
      if (source.levels.size() == 1) source.left_minimum = *left > 0 ? *left : 2;
    } else if (const auto right = number_after(line, U"RIGHTHYPHENMIN")) {
      if (source.levels.size() == 1) source.right_minimum = *right > 0 ? *right : 2;
    } else if (const auto compound_left = number_after(line, U"COMPOUNDLEFTHYPHENMIN")) {
      if (source.levels.size() == 1) source.compound_left_minimum = *compound_left;
    } else if (const auto compound_right = number_after(line, U"COMPOUNDRIGHTHYPHENMIN")) {
      if (source.levels.size() == 1) source.compound_right_minimum = *compound_right;
    } else if (line.starts_with(U"NEXTLEVEL")) {
      source.levels.emplace_back();
    } else if (!is_other_keyword(line)) {
      add_pattern(line, source.levels.back());
    }
  }
  return source;
}

}  // namespace newsexport
