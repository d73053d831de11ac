#pragma once

#include <string>
#include <string_view>

namespace newsexport::html {

/// The JSON of a script without what breaks otherwise good ones: CDATA and comment marks around it, a
/// semicolon behind it, raw line ends and tabs within strings, a comma behind the last member. Time is
/// linear.
std::string repaired_json(std::string_view script);

}  // namespace newsexport::html
