#pragma once

#include <string_view>

#include "readers/html/page_signs.h"

namespace newsexport::html {

/// What a short text says to the visitor of a page in place of the article: "a notice about JavaScript", "a
/// notice about the browser", "a request for consent", "a test for robots", "a request to subscribe", "a form
/// to log in", "a redirection", "a notice that the page is barred where the visitor is", "an error page"; ""
/// for any other text. Told by words of families that must meet ("browser" and "out of date"), in some thirty
/// languages (notice_words.h), and by what else the page has; a longer text is about such things, and never a
/// notice.
std::string_view kind_of_notice(std::string_view text, const PageSigns& signs = {});

/// Whether a page is no article by its whole title, but for a site's name: "404", "Log in | Ledger". Only a
/// part of a longer title says nothing: "Access denied: how towns keep the press out".
bool is_title_of_notice(std::string_view title);

/// Whether the title is that of a page that lists others: "Tag: Mills", "Search results".
bool is_title_of_list(std::string_view title);

/// Whether the words offer what requests for consent do: "Go on with ads, or without tracking".
bool offers_choice(std::string_view title);

/// Whether the text speaks to whoever reads it: "you", "please".
bool speaks_to_visitor(std::string_view text);

}  // namespace newsexport::html
