#include "model/language.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <unicode/uloc.h>

namespace newsexport {
namespace {

/// ICU lists every two-letter code of ISO 639-1, and only the better-known of the seven thousand three-letter
/// ones; so two letters must be known to it, and three letters only well formed.
bool is_known_language(const char* language) {
  if (std::strlen(language) != 2) return std::strlen(language) == 3;
  for (const char* const* known = uloc_getISOLanguages(); *known; ++known) {
    if (std::strcmp(*known, language) == 0) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> canonical_language(std::string_view text) {
  std::string tag(text);
  std::ranges::replace(tag, '_', '-');
  if (tag == "und") return tag;
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  std::array<char, ULOC_LANG_CAPACITY> language{};
  std::array<char, ULOC_FULLNAME_CAPACITY> canonical{};
  UErrorCode status = U_ZERO_ERROR;
  int32_t read = 0;
  uloc_forLanguageTag(tag.c_str(), locale.data(), static_cast<int32_t>(locale.size()), &read, &status);
  if (U_FAILURE(status) || tag.empty() || static_cast<std::size_t>(read) != tag.size()) return std::nullopt;
  uloc_getLanguage(locale.data(), language.data(), static_cast<int32_t>(language.size()), &status);
  if (U_FAILURE(status) || !is_known_language(language.data())) return std::nullopt;
  uloc_toLanguageTag(locale.data(), canonical.data(), static_cast<int32_t>(canonical.size()), true, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return std::nullopt;
  return std::string(canonical.data());
}

Direction direction_of(std::string_view language) {
  if (language.empty() || language == "und") return Direction::left_to_right;
  const std::string tag(language);
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag.c_str(), locale.data(), static_cast<int32_t>(locale.size()), nullptr, &status);
  if (U_FAILURE(status)) return Direction::left_to_right;
  return uloc_isRightToLeft(locale.data()) ? Direction::right_to_left : Direction::left_to_right;
}

}  // namespace newsexport
