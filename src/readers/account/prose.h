#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// True if somebody would read it: it has words, and is not only an address, a number, or a code.
bool is_prose(std::string_view text);

/// True if it has a word of letters, be it a code, outside of addresses and dates.
bool has_word(std::string_view text);

/// Where a text is markup itself (`<p>It&#8217;s</p>`, as feeds have it), what it shows, a line for each run
/// between two tags; else the text as it is.
std::string without_markup(std::string_view text);

}  // namespace newsexport
