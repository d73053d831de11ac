#pragma once

namespace newsexport {

/// Punctuation of Chinese and Japanese is as wide as an ideograph, and one half of it is blank. Where two
/// meet, and at the edges of a line, a blank half goes (JLREQ 3.1.4; CLREQ 3.1.6.1).

/// Its blank half is on the left: opening brackets and quotation marks.
bool is_wide_opening(char32_t c);

/// Its blank half is on the right: closing brackets and quotation marks, commas and stops.
bool is_wide_closing(char32_t c);

/// Colon and semicolon: blank on both sides or on the right, as the language has it.
bool is_wide_colon(char32_t c);

}  // namespace newsexport
