#include "readers/account/letters.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

bool counts(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return u_isalnum(static_cast<UChar32>(c)) != 0;
}

char32_t folded(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

/// Scripts that are written without spaces between words: each character counts as one.
bool is_unspaced(char32_t c) {
  if (c < 0xE00) return false;
  switch (ublock_getCode(static_cast<UChar32>(c))) {
    case UBLOCK_THAI:
    case UBLOCK_LAO:
    case UBLOCK_KHMER:
    case UBLOCK_MYANMAR:
      return true;
    default:
      return c >= 0x2E80 && u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SCRIPT) != USCRIPT_HANGUL;
  }
}

}  // namespace

Letters letters_of(std::string_view text) {
  Letters letters;
  letters.bytes.reserve(text.size());
  letters.places.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto place = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(text, at);
    if (!counts(c)) continue;
    append_utf8(letters.bytes, folded(c));
    letters.places.resize(letters.bytes.size(), place);
  }
  return letters;
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  bool is_inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (counts(c)) {
      if (!is_inside || is_unspaced(c)) words.emplace_back();
      append_utf8(words.back(), folded(c));
    }
    // Marks and soft hyphens stand inside of words, and the line that codes have in place of a space.
    const bool joins =
        c == 0xAD || c == '_' || (c >= 0x80 && u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK);
    is_inside = (counts(c) && !is_unspaced(c)) || (is_inside && joins);
  }
  return words;
}

std::string without_addresses(std::string_view text) {
  if (text.find("://") == std::string_view::npos && text.find('@') == std::string_view::npos) {
    return std::string(text);
  }
  constexpr std::string_view kSpaces = " \t\n\"<>()";
  std::string rest;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kSpaces, at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const bool is_address =
        word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos;
    rest += is_address ? "|" : word;
    if (end < text.size()) rest += text[end];
    at = end + 1;
  }
  return rest;
}

}  // namespace newsexport
