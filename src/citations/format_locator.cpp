// External interface: format_locator().
#include "citations/format_reference.h"
#include "citations/reference_words.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

// More than one page: a range or an enumeration of numbers ("33-35", "3, 7"), not a hyphenated name ("A-3").
bool is_several(const std::string& locator) {
  bool has_number_before = false;
  bool has_separator = false;
  for (std::size_t at = 0; at < locator.size();) {
    const char32_t code_point = next_code_point(locator, at);
    if (is_digit(code_point)) {
      if (has_number_before && has_separator) return true;
      has_number_before = true;
    } else if (code_point == U'-' || code_point == U'–' || code_point == U'—' || code_point == U',' ||
               code_point == U'&' || code_point == U';' || code_point == U'，' || code_point == U'،') {
      has_separator = true;
    } else if (!is_space(code_point) && !has_separator && !is_letter(code_point)) {
      has_number_before = false;
    }
  }
  return false;
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
