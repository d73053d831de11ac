#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsexport {

/// The encoding that an XML declaration at the beginning names ("ISO-8859-2"), where it is one that ICU can
/// convert and that writes ASCII as ASCII: a UTF-16 file that begins with a readable declaration is no UTF-16
/// file. ISO 8859-1 and US-ASCII are taken for Windows-1252, as the WHATWG Encoding standard has it. None for
/// UTF-8, and where nothing is declared.
std::optional<std::string> declared_encoding(std::string_view bytes);

}  // namespace newsexport
