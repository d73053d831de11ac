#pragma once

#include <string>
#include <string_view>

namespace newsexport::pdf {

/// Appends a number with at most 3 decimals and no superfluous zeros ("12.5", "-0.125", "7"): a thousandth
/// of a point is far below what any printer shows. PoDoFo prints 6 decimals through a stream each.
void append_number(std::string& out, double number);
void append_integer(std::string& out, long long number);

/// `number` as append_number writes it: what a reader of the file will compute with.
double rounded(double number);

/// Appends a literal string (PDF 32000-1, 7.3.4.2). Literal strings are a third smaller than hexadecimal
/// ones, also after compression.
void append_literal_string(std::string& out, std::string_view bytes);

/// Appends a name with its solidus (7.3.5).
void append_name(std::string& out, std::string_view name);

/// A text string (7.9.2.2): ASCII as it is, anything else as UTF-16BE with a byte order mark.
std::string text_string(std::string_view utf8);

}  // namespace newsexport::pdf
