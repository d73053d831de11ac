#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// Whether a URL as SVG has it stays within the picture: "#id", or an embedded JPEG, PNG, GIF or WebP.
bool is_inner_address(std::string_view address);

/// Whether CSS text (a stylesheet, a declaration list or one value) asks for nothing from outside: no @import
/// or
/// @font-face, no url() but inner addresses, no function that takes a file's name, no script, and no escapes
/// that could hide one of these.
bool is_safe_style(std::string_view style);

/// CSS text without the declarations of `direction` and `unicode-bidi`, which no style in an EPUB may hold
/// (EPUB 3.3, 6.3.1.1).
std::string without_direction(std::string_view style);

}  // namespace newsexport
