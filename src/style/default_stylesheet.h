#pragma once

#include <string_view>

namespace newsexport {

/// What an element is before any sheet says so: the part of the HTML Standard's "Rendering" section that an
/// article needs.
extern const std::string_view kDefaultStylesheet;

}  // namespace newsexport
