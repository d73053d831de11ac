#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// The text as HTML, for element content and for attribute values in double quotes. Markup is escaped;
/// malformed bytes and noncharacters become U+FFFD; control and bidirectional
/// characters are made visible ("\u{1b}"), as they are on the terminal.
std::string html_text(std::string_view text);

/// The address of `file` as seen from the page `page` ("../books/a.epub"): relative, and with all bytes that
/// are neither letters, digits nor "-._~/" percent-encoded, whatever encoding the name is in. Both paths are
/// as the user wrote them. Names alone decide, as a browser goes by them too: nothing is looked up.
std::string file_address(const std::string& file, const std::string& page);

}  // namespace newsexport
