#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// Text with CSL's marks as LaTeX in UTF-8: TeX's special signs escaped, <i> as \emph{…}, nocase as {…}.
std::string latex_from_csl(std::string_view markup);

/// Only the special signs of TeX.
std::string escape_latex(std::string_view text);

}  // namespace newsexport
