// External interface: list_number(), list_marker(), list_style_of().
#include "typeset/pages/list_marker.h"

#include "support/numerals.h"

namespace newsexport {
namespace {

std::string in_capitals(std::string text) {
  for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

std::string list_number(int number, ListStyle style) {
  const bool has_letters = number >= 1 && number < 4000;
  switch (style) {
    case ListStyle::lower_alpha:
      if (has_letters) return alphabetic(number, 'a');
      break;
    case ListStyle::upper_alpha:
      if (has_letters) return alphabetic(number, 'A');
      break;
    case ListStyle::lower_roman:
      if (has_letters) return roman(number);
      break;
    case ListStyle::upper_roman:
      if (has_letters) return in_capitals(roman(number));
      break;
    default:
      break;
  }
  return std::to_string(number);
}

std::string list_marker(int number, ListStyle style) {
  switch (style) {
    case ListStyle::none:
      return {};
    case ListStyle::disc:
      return "•";
    case ListStyle::circle:
      return "–";  // what a book sets within a bulleted list; a ring is no character of most text faces
    case ListStyle::square:
      return "▪";
    default:
      return list_number(number, style) + ".";
  }
}

ListStyle list_style_of(std::string_view type, ListStyle otherwise) {
  if (otherwise != ListStyle::decimal) return otherwise;
  if (type == "a") return ListStyle::lower_alpha;
  if (type == "A") return ListStyle::upper_alpha;
  if (type == "i") return ListStyle::lower_roman;
  if (type == "I") return ListStyle::upper_roman;
  return otherwise;
}

}  // namespace newsexport
