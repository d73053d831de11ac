#pragma once

#include <string_view>

namespace newsexport::plain {

// The words of news sites around their articles (site_lexicon.txt). All tests ignore case; `line` is without
// punctuation at its ends.

/// A word that stands in menus: "Home", "Login", "Privacy".
bool is_menu_word(std::string_view word);
/// A word that names a section: "Sport", "World".
bool is_section_word(std::string_view word);
/// A whole line that only a menu has: "Skip to content".
bool is_menu_line(std::string_view line);
/// A whole line that stands under articles: "Comments are closed".
bool is_footer_line(std::string_view line);
/// The beginning of such a line: "Follow us on".
bool has_footer_opening(std::string_view line);
/// The heading of a list of other articles: "Related posts".
bool is_related_heading(std::string_view line);
/// "Advertisement" in its forms.
bool is_advertisement_line(std::string_view line);

}  // namespace newsexport::plain
