#pragma once

#include <string>

namespace newsexport::pdf {

/// An sRGB profile (ICC.1:2010, version 4.2) of under 500 bytes, for the output intent. Ours, because the
/// ones at hand are 14 times as long or stamped with the current date.
std::string srgb_profile();

}  // namespace newsexport::pdf
