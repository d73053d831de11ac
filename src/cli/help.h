#pragma once

#include <string>

namespace newsexport {

/// What --help prints: made from the option table.
std::string help_text();

/// "newsexport 0.1.0\n"
std::string version_text();

/// The manual, newsexport(1), in roff's man macros: made from the option table too.
std::string man_page();

}  // namespace newsexport
