#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// Runs of spaces, tabs and line ends become one space, none at the ends; no-break and other spaces of the
/// author's choice stay.
std::string collapse_blanks(std::string_view text);

}  // namespace newsexport
