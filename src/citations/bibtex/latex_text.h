#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsexport {

/// What braces mean in a value: in a title they protect letters from a change of case (BibTeX), elsewhere
/// they only group.
enum class Braces { group, protect };

/// What reading a LaTeX text gave.
struct LatexText {
  std::string markup;  ///< UTF-8 with CSL's marks: <i>, <b>, <sup>, <sub>, small capitals, nocase
  std::vector<std::string> unknown_commands;  ///< each once; their arguments' words stand in the text
};

/// Reads the LaTeX that people use in bibliographies: accents, symbols, dashes, quotation marks, emphasis,
/// addresses, short formulas. With Braces::protect a group becomes a nocase span, unless it begins with a
/// command: that is BibTeX's "special character" ({\"U}ber) and takes part in changes of case. White space
/// is collapsed. Groups deeper than 50 lose their meaning, not their words.
LatexText read_latex(std::string_view latex, Braces braces);

/// The same without marks, for names and places.
std::string plain_text_from_latex(std::string_view latex);

/// The text without CSL's marks.
std::string without_csl_marks(std::string_view markup);

}  // namespace newsexport
