#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// A short formula as CSL markup: letters in italics, ^ and _ as <sup> and <sub>, \mathrm and \text upright,
/// symbols in Unicode, \frac{a}{b} as "a/b", in brackets where it needs them, roots with their sign, rows
/// divided by semicolons. What it does not know keeps its words.
std::string markup_from_math(std::string_view formula);

/// The formula within a LaTeX text that sets nothing else: without the document around it, the signs that
/// begin and end mathematics, its number and label.
std::string formula_in_tex(std::string_view tex);

}  // namespace newsexport
