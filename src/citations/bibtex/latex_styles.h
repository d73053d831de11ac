#pragma once

#include <string_view>

namespace newsexport {

/// What a command of LaTeX puts around its text, as CSL markup or as signs.
struct LatexStyle {
  std::string_view command;
  std::string_view open;
  std::string_view close;
};

/// A command with one argument (\emph); null where it is none.
const LatexStyle* find_latex_style(std::string_view command);

/// A command that holds until its group ends (\em); null where it is none.
const LatexStyle* find_latex_switch(std::string_view command);

/// Whether the command's argument is for sorting or for another page, so that it is not read.
bool is_silent_latex_command(std::string_view command);

}  // namespace newsexport
