// External interface: ascii_words(), ascii_slug() and expected_slug().
#include "assembly/slug.h"

#include <algorithm>
#include <memory>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::size_t kLongestSlug = 60;

bool is_ascii(const std::string& text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// "é" → "e", "ß" → "ss". Letters of other scripts stay and fall away later: a transliteration of them would
// be a guess at a language.
std::string latin_to_ascii(const std::string& text) {
  if (is_ascii(text)) return text;
  // Made once a thread: reading its rules takes a thousand times as long as using them.
  static thread_local UErrorCode status = U_ZERO_ERROR;
  static thread_local const std::unique_ptr<icu::Transliterator> transliterator(
      icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) return text;
  icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text);
  transliterator->transliterate(unicode);
  std::string result;
  return unicode.toUTF8String(result);
}

bool is_ascii_letter_or_digit(char character) {
  return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
}

}  // namespace

std::string ascii_words(const std::string& heading) {
  std::string slug;
  for (const char character : fold_case(latin_to_ascii(heading))) {
    if (is_ascii_letter_or_digit(character)) {
      slug += character;
    } else if (character != '\'' && !slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  if (slug.size() > kLongestSlug) {
    const std::size_t word_end = slug.rfind('-', kLongestSlug);
    slug.resize(word_end == std::string::npos ? kLongestSlug : word_end);
  }
  while (slug.ends_with('-')) slug.pop_back();
  return slug;
}

std::string ascii_slug(const std::string& heading) {
  const std::string slug = ascii_words(heading);
  const bool begins_with_digit = !slug.empty() && slug.front() <= '9';
  return begins_with_digit ? "section-" + slug : slug;
}

std::string expected_slug(const std::string& heading) {
  std::string slug;
  bool has_letter = false;
  for (std::size_t at = 0; at < heading.size();) {
    const char32_t code_point = next_code_point(heading, at);
    has_letter = has_letter || is_letter(code_point);
    if (!has_letter) continue;
    if (is_space(code_point)) {
      if (!slug.ends_with('-')) slug += '-';
    } else if (is_letter(code_point) || is_digit(code_point) || code_point == U'_' || code_point == U'-' ||
               code_point == U'.') {
      append_utf8(slug, code_point);
    }
  }
  while (slug.ends_with('-')) slug.pop_back();
  return fold_case(slug);
}

}  // namespace newsexport
