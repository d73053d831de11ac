#pragma once

#include <string_view>

namespace newsexport {

/// Writes all of `bytes` to standard output, past any buffer of the language. Throws Error (kind output)
/// `output.unwritable` where it is closed, full, or a pipe that nobody reads.
void write_standard_output(std::string_view bytes);

}  // namespace newsexport
