#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// Whether a character says to a terminal what to do instead of being shown, or changes the order or the
/// lines in which the text around it appears: control characters (C0, DEL, C1), line and paragraph
/// separators, and the marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9).
/// Letters of right-to-left scripts order themselves, and are none.
bool drives_terminal(char32_t code_point);

/// Text from outside as one line that any terminal shows as it is: each of those characters is written out
/// ("\u{1b}"), and so is each byte that is not UTF-8 ("\x9b", which is a control character too where the
/// terminal takes bytes). All other text stays as it is. Everything that is printed goes through here, or,
/// where it is JSON, through visible_json().
std::string visible(std::string_view text);

/// Serialized JSON with those of its characters escaped that JSON lets stand in a string, where RFC 8259
/// (section 7) allows any to be escaped: DEL, C1, separators and bidirectional controls. It says the same.
std::string visible_json(std::string_view json);

}  // namespace newsexport
