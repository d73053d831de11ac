#pragma once

#include <string>

#include "cli/command_line.h"

namespace newsexport {

/// A digest of all that products depend on beside their inputs and the files that those name: the program's
/// version and its data folder, the options that have a say in them, and the content of the styles, fonts,
/// bibliographies and citation styles that the options name. `command.batch.conversion` has its stylesheet
/// and its time of modification already. Throws Error as load_print_style() does.
std::string settings_digest(const CommandLine& command);

}  // namespace newsexport
