// External interface: is_prose(), has_word(), without_markup().
#include "readers/account/prose.h"

#include <algorithm>
#include <array>

#include "support/utf8.h"
#include "xml/xml_entities.h"

namespace newsexport {
namespace {

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Letters of other scripts than Latin need no space between words, and are in no code.
bool has_foreign_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c >= 0x80 && is_letter(c)) return true;
  }
  return false;
}

/// One word that no sentence has: "urn:iptc:1", "a@b.example", "img_2.png", "B-17".
bool is_code(std::string_view word) {
  if (word.find("://") != std::string_view::npos) return true;
  if (has_foreign_letter(word)) return false;
  const bool has_sign = std::ranges::any_of(
      word, [](char c) { return std::string_view("@_/:=#\\{}[]|+~%").find(c) != std::string_view::npos; });
  const bool has_figure = std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
  for (std::size_t at = 1; at + 1 < word.size(); ++at) {
    const bool is_joined = word[at] == '.' && is_ascii_letter(word[at + 1]) && word.size() > 4;
    if (is_joined) return true;
  }
  return has_sign || has_figure;
}

struct Tag {
  std::size_t length = 0;  ///< 0: the "<" is only a sign
  std::string_view name;   ///< without "/"
};

Tag tag_at(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("<!--")) {
    const std::size_t end = text.find("-->", at);
    return {end == std::string_view::npos ? text.size() - at : end + 3 - at, "!--"};
  }
  // Declarations and sections within a text are comments to browsers (HTML, 13.2.5.41).
  if (text.substr(at).starts_with("<!") || text.substr(at).starts_with("<?")) {
    const std::size_t end = text.find('>', at);
    return {end == std::string_view::npos ? text.size() - at : end + 1 - at, "!--"};
  }
  std::size_t name = at + 1;
  if (name < text.size() && text[name] == '/') ++name;
  if (name >= text.size() || !is_ascii_letter(text[name])) return {};
  const std::size_t end = text.find('>', name);
  if (end == std::string_view::npos) return {};
  const std::string_view inside = text.substr(name, end - name);
  return {end + 1 - at, inside.substr(0, inside.find_first_of(" \t\n/"))};
}

constexpr auto kUnseen = std::to_array<std::string_view>({"script", "style", "SCRIPT", "STYLE"});

/// Where the text goes on behind a tag: for scripts and style sheets behind what they hold.
std::size_t behind(std::string_view text, std::size_t at, const Tag& tag) {
  const bool opens = text[at + 1] != '/';
  if (!opens || std::ranges::find(kUnseen, tag.name) == kUnseen.end()) return at + tag.length;
  const std::size_t end = text.find("</" + std::string(tag.name), at + tag.length);
  return std::min(end, text.size());
}

}  // namespace

bool is_prose(std::string_view text) {
  return std::ranges::any_of(split_words(text), [](const std::string& word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) letters += is_letter(next_code_point(word, at)) ? 1 : 0;
    // One letter may be an initial that is drawn larger, a list's mark, a sign.
    return (letters > 1 || has_foreign_letter(word)) && !is_code(word);
  });
}

bool has_word(std::string_view text) {
  return std::ranges::any_of(split_words(text), [](std::string_view word) {
    if (word.find("://") != std::string_view::npos || word.starts_with("urn:")) return false;
    // The letters of "2026-05-12T10:00:00Z" are none of a word.
    std::size_t run = 0;
    std::size_t longest = 0;
    bool has_digit = false;
    for (std::size_t at = 0; at < word.size();) {
      const char32_t c = next_code_point(word, at);
      run = is_letter(c) ? run + 1 : 0;
      longest = std::max(longest, run);
      has_digit = has_digit || is_digit(c);
    }
    return longest > (has_digit ? 1 : 0);
  });
}

std::string without_markup(std::string_view text) {
  if (text.find_first_of("<&") == std::string_view::npos) return std::string(text);
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '<') {
      const Tag tag = tag_at(text, at);
      if (tag.length > 0) {
        shown += '\n';
        at = behind(text, at, tag);
        continue;
      }
    }
    if (const std::size_t length = text[at] == '&' ? reference_length(text.substr(at)) : 0; length > 0) {
      const auto character = entity_character(text.substr(at + 1, length - 2));
      if (character) append_utf8(shown, *character);
      at += length;
      continue;
    }
    shown += text[at++];
  }
  return shown;
}

}  // namespace newsexport
