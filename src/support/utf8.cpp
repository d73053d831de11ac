// External interface: reading, testing and splitting UTF-8 text. Classes of characters are ICU's.
#include "support/utf8.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace newsexport {

bool is_valid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const auto size = static_cast<int64_t>(text.size());
  for (int64_t at = 0; at < size;) {
    UChar32 code_point = 0;
    U8_NEXT(bytes, at, size, code_point);
    if (code_point < 0) return false;
  }
  return true;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {
    ++at;
    return byte;
  }
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const auto size = static_cast<int64_t>(text.size());
  auto next = static_cast<int64_t>(at);
  UChar32 code_point = 0;
  U8_NEXT(bytes, next, size, code_point);
  if (code_point < 0) {
    ++at;
    return U'\uFFFD';
  }
  at = static_cast<std::size_t>(next);
  return static_cast<char32_t>(code_point);
}

void append_utf8(std::string& text, char32_t code_point) {
  char bytes[4];
  int length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(code_point));
  text.append(bytes, static_cast<std::size_t>(length));
}

std::size_t code_point_count(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  return count;
}

bool is_xml_character(char32_t code_point) {
  return code_point == 0x9 || code_point == 0xA || code_point == 0xD ||
         (code_point >= 0x20 && code_point <= 0xD7FF) || (code_point >= 0xE000 && code_point <= 0xFFFD) ||
         (code_point >= 0x10000 && code_point <= 0x10FFFF);
}

std::string fold_case(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = next_code_point(text, at);
    append_utf8(folded,
                static_cast<char32_t>(u_foldCase(static_cast<UChar32>(code_point), U_FOLD_CASE_DEFAULT)));
  }
  return folded;
}

bool is_space(char32_t code_point) {
  if (code_point < 0x80) return code_point == U' ' || (code_point >= U'\t' && code_point <= U'\r');
  return u_isUWhiteSpace(static_cast<UChar32>(code_point));
}
bool is_letter(char32_t code_point) {
  if (code_point < 0x80) return (code_point | 0x20) >= U'a' && (code_point | 0x20) <= U'z';
  return u_isalpha(static_cast<UChar32>(code_point));
}
bool is_upper(char32_t code_point) {
  return u_isupper(static_cast<UChar32>(code_point));
}
bool is_lower(char32_t code_point) {
  return u_islower(static_cast<UChar32>(code_point));
}
bool is_digit(char32_t code_point) {
  return u_isdigit(static_cast<UChar32>(code_point));
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t at = begin;
    if (!is_space(next_code_point(text, at))) break;
    begin = at;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t start = end - 1;
    while (start > begin && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    std::size_t at = start;
    if (!is_space(next_code_point(text, at))) break;
    end = start;
  }
  return text.substr(begin, end - begin);
}

std::string collapse_space(std::string_view text) {
  std::string result;
  for (const std::string& word : split_words(text)) {
    if (!result.empty()) result += ' ';
    result += word;
  }
  return result;
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  bool is_inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const bool space = is_space(next_code_point(text, at));
    if (is_inside && space) words.emplace_back(text.substr(begin, start - begin));
    if (!is_inside && !space) begin = start;
    is_inside = !space;
  }
  if (is_inside) words.emplace_back(text.substr(begin));
  return words;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t end = text.find(separator); end != std::string_view::npos;
       end = text.find(separator, begin)) {
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::string excerpt(std::string_view text) {
  constexpr std::size_t kLength = 60;
  std::string begin;
  for (std::size_t at = 0; at < text.size();) {
    if (at >= kLength) return begin + "…";
    append_utf8(begin, next_code_point(text, at));
  }
  return begin;
}

}  // namespace newsexport
