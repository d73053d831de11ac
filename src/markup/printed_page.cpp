// External interface: printed_page().
#include "markup/printed_page.h"

#include <algorithm>
#include <string_view>

#include "support/utf8.h"
#include "support/word_lists.h"

namespace newsexport {
namespace {

constexpr std::string_view kFile = "src/markup/printed_page.txt";
const WordList kPage(kFile, "page");
const WordList kPages(kFile, "pages");

// English where the language is not in the list.
std::string_view in_language(const WordList& list, const std::string& language) {
  const std::string primary = fold_case(language.substr(0, language.find_first_of("-_")));
  auto found = std::ranges::find(list.words(), primary, &Word::key);
  if (found == list.words().end()) found = std::ranges::find(list.words(), "en", &Word::key);
  return found == list.words().end() ? std::string_view() : found->text;
}

// "iv", "xii": as the pages before the first are numbered. Capitals are names ("C", "I-A").
bool is_roman_digit(char32_t code_point) {
  return code_point < 0x80 &&
         std::string_view("ivxlcdm").find(static_cast<char>(code_point)) != std::string_view::npos;
}

// More than one page: a range or an enumeration of numbers ("33-35", "3, 7", "vi-xi"), not a hyphenated name
// ("A-3").
bool is_several(const std::string& page) {
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
  for (std::size_t at = 0; at < page.size();) {
    const char32_t code_point = next_code_point(page, at);
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

std::string printed_page(const std::string& page, const std::string& language) {
  if (page.empty() || page.find(' ') != std::string::npos) return page;
  return std::string(in_language(is_several(page) ? kPages : kPage, language)) + "\u00A0" + page;
}

}  // namespace newsexport
