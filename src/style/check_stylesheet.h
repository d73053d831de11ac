#pragma once

#include "support/diagnostics.h"
#include "support/source.h"

namespace newsexport {

/// Reports as errors what would make an EPUB with this stylesheet invalid or send the reader to the network:
/// `style.import` and `style.url` (the file would not be in the book), `style.direction` (`direction` and
/// `unicode-bidi`: EPUB 3.3, 6.3.1, forbids them, the text itself carries its direction), `style.charset`
/// (the book is UTF-8) and `style.syntax` (a brace, string or comment without its end). Comments and strings
/// are passed over. Not a CSS parser: misspelt properties are the e-reader's to ignore.
void check_stylesheet(const Source& stylesheet, Diagnostics& diagnostics);

/// Bytes. A guard against a wrong file.
inline constexpr std::size_t kLargestStylesheet = std::size_t{1} << 20;

}  // namespace newsexport
