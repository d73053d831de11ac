#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsexport {

/// What a reference stands for: `body` is what lies between "&" and ";" ("amp", "eacute", "#233", "#xE9").
/// Knows XML's five entities and the 248 others of HTML 4 (HTML 4.01, 24), which news formats use as if they
/// were declared. Numbers that no XML document may hold give U+FFFD; 128 to 159 are read as Windows-1252, as
/// HTML does (13.2.5.80), because nobody ever means a C1 control. None for any other name.
std::optional<char32_t> entity_character(std::string_view body);

/// The length of the reference at the beginning of `text` ("&eacute;": 8), or 0 where the "&" is only an
/// ampersand. Knows nothing of which names exist.
std::size_t reference_length(std::string_view text);

}  // namespace newsexport
