// External interface: is_inner_address(), is_safe_style(), without_direction(). A style that is in doubt
// counts as unsafe: it is easier to lose a colour than to prove that a trick is harmless.
#include "assembly/svg_style.h"

#include <algorithm>
#include <array>

#include "support/utf8.h"

namespace newsexport {
namespace {

// Lower case, without white space: the form in which nothing can hide between letters.
std::string squeezed(std::string_view text) {
  std::string result;
  for (const char character : fold_case(text)) {
    if (static_cast<unsigned char>(character) > 0x20) result += character;
  }
  return result;
}

constexpr std::array<std::string_view, 12> kForbidden = {
    "@import", "@font-face", "@namespace",  "image-set(", "image(",       "cross-fade(",
    "src(",    "element(",   "expression(", "behavior:",  "-moz-binding", "javascript:"};

bool declares_direction(std::string_view declaration) {
  const std::string text = squeezed(declaration);
  return text.starts_with("direction:") || text.starts_with("unicode-bidi:");
}

bool has_only_inner_urls(std::string_view style) {
  constexpr std::string_view kUrl = "url(";
  for (std::size_t at = style.find(kUrl); at != std::string_view::npos; at = style.find(kUrl, at + 1)) {
    std::string_view address = style.substr(at + kUrl.size());
    if (address.starts_with('"') || address.starts_with('\'')) address.remove_prefix(1);
    if (!is_inner_address(address)) return false;
  }
  return true;
}

}  // namespace

bool is_inner_address(std::string_view address) {
  const std::string squeezed_address = squeezed(address.substr(0, 64));
  if (squeezed_address.starts_with('#')) return true;
  constexpr std::array<std::string_view, 5> kPictures = {
      "data:image/png;", "data:image/jpeg;", "data:image/jpg;", "data:image/gif;", "data:image/webp;"};
  return std::ranges::any_of(kPictures,
                             [&](std::string_view start) { return squeezed_address.starts_with(start); });
}

bool is_safe_style(std::string_view style) {
  if (style.find('\\') != std::string_view::npos) return false;
  const std::string text = squeezed(style);
  const bool is_forbidden = std::ranges::any_of(
      kForbidden, [&](std::string_view word) { return text.find(word) != std::string::npos; });
  return !is_forbidden && has_only_inner_urls(text);
}

std::string without_direction(std::string_view style) {
  constexpr std::string_view kEnds = ";{}";
  std::string result;
  while (!style.empty()) {
    const std::size_t end = std::min(style.find_first_of(kEnds), style.size());
    const bool is_dropped = declares_direction(style.substr(0, end));
    if (!is_dropped) result += style.substr(0, end);
    // A brace stays; the semicolon goes with its declaration.
    if (end < style.size() && (!is_dropped || style[end] != ';')) result += style[end];
    style.remove_prefix(std::min(end + 1, style.size()));
  }
  return result;
}

}  // namespace newsexport
