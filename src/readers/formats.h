#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "readers/reader.h"

namespace newsexport {

/// How much a text looks like a format, from 0 (not at all) to 100 (certain).
using Sniffer = int (*)(std::string_view text);

/// One row of the table of formats. A new reader is one more row, its file pair and its tests.
struct InputFormat {
  std::string_view name;                  ///< for --from
  std::vector<std::string_view> endings;  ///< of file names, with the dot, in lower case
  Sniffer sniff;
  std::variant<Reader, CollectionReader> read;
};

/// All formats that newsexport reads.
std::span<const InputFormat> input_formats();

/// Whether a file of that name says by its ending that it is of one of them.
bool has_format_ending(std::string_view name);

/// The row of that name, or null.
const InputFormat* find_input_format(std::string_view name);

/// "markdown, html, text": for messages.
std::string input_format_names();

/// Whether the content alone says for certain which of the formats it is in.
bool is_certain_format(std::string_view text);

/// By the ending of the name, in any case of letters (but a whole HTML page is one under the name of a text
/// too); otherwise by content, the best score. Never fails: text
/// without any mark is plain text.
const InputFormat& choose_input_format(const Source& source);

}  // namespace newsexport
