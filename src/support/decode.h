#pragma once

#include <string>
#include <string_view>

#include "support/diagnostics.h"
#include "support/source.h"

namespace newsexport {

/// Turns the bytes of an input into text: UTF-8 (with or without byte order mark), UTF-16 and UTF-32 (by byte
/// order mark, or by the pattern of their zero bytes), else what an XML declaration or an HTML meta element
/// says (see declared_encoding()), what ICU detects for sure, or Windows-1252 as the WHATWG Encoding standard
/// maps it. CR and CR LF become LF; characters that XML cannot carry become U+FFFD. Everything but UTF-8 is
/// reported (`encoding.assumed`, `encoding.invalid-character`).
/// Throws Error `input.empty` for text without one visible character, `input.binary` for bytes that are
/// no text at all, and `input.too-large` above `kLargestInput`.
Source decode_source(std::string name, std::string_view bytes, Diagnostics& diagnostics);

/// Bytes. Well above any article; a guard against a wrong file that would take all memory.
inline constexpr std::size_t kLargestInput = std::size_t{256} << 20;

}  // namespace newsexport
