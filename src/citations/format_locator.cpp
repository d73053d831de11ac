// External interface: format_locator().
#include "citations/format_reference.h"

#include <string_view>

#include "citations/reference_words.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

// "iv", "xii": as the pages before the first are numbered. Capitals are names ("C", "I-A").
bool is_roman_digit(char32_t code_point) {
  return code_point < 0x80 &&
         std::string_view("ivxlcdm").find(static_cast<char>(code_point)) != std::string_view::npos;
}

// More than one page: a range or an enumeration of numbers ("33-35", "3, 7", "vi-xi"), not a hyphenated name
// ("A-3").
bool is_several(const std::string& locator) {
  bool has_number_before = false;
  bool has_separator = false;
  bool is_in_word = false;   // letters that are no number so far
  bool is_in_roman = false;  // a number in letters, if nothing else follows
  const auto end_number = [&] {
    if (is_in_roman && has_number_before && has_separator) return true;
    has_number_before = has_number_before || is_in_roman;
    is_in_roman = is_in_word = false;
    return false;
  };
  for (std::size_t at = 0; at < locator.size();) {
    const char32_t code_point = next_code_point(locator, at);
    if (is_letter(code_point)) {
      is_in_roman = !is_in_word && is_roman_digit(code_point);
      is_in_word = !is_in_roman;
      continue;
    }
    if (end_number()) return true;
    if (is_digit(code_point)) {
      if (has_number_before && has_separator) return true;
      has_number_before = true;
    } else if (code_point == U'-' || code_point == U'–' || code_point == U'—' || code_point == U',' ||
               code_point == U'&' || code_point == U';' || code_point == U'，' || code_point == U'،') {
      has_separator = true;
    } else if (!is_space(code_point) && !has_separator) {
      has_number_before = false;
    }
  }
  return end_number();
}

}  // namespace

std::string format_locator(const CitationItem& item, const std::string& language) {
  if (item.locator.empty()) return {};
  if (item.locator_label.empty()) return item.locator;
  const Term* const term = find_term(item.locator_label, language);
  const std::string label{!term                      ? std::string_view(item.locator_label)
                          : is_several(item.locator) ? term->plural
                                                     : term->singular};
  return label + "\u00A0" + item.locator;
}

}  // namespace newsexport
