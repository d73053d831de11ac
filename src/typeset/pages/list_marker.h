#pragma once

#include <string>
#include <string_view>

#include "style/computed_style.h"

namespace newsexport {

/// The number in the list style, without a point: "3", "c", "iii".
std::string list_number(int number, ListStyle style);

/// What stands before the `number`-th item: "•", "3.", "c."; empty where the style is none.
std::string list_marker(int number, ListStyle style);

/// `<ol type>` where no stylesheet says more than that the list is numbered.
ListStyle list_style_of(std::string_view type, ListStyle otherwise);

}  // namespace newsexport
