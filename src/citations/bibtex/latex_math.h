#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// A short formula as CSL markup: letters in italics, ^ and _ as <sup> and <sub>, \mathrm and \text upright,
/// symbols in Unicode, \frac{a}{b} as "a/b". What it does not know keeps its words.
std::string markup_from_math(std::string_view formula);

}  // namespace newsexport
