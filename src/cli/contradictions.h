#pragma once

#include "cli/command_line.h"

namespace newsexport {

/// Throws Error (kind usage) for options and inputs of which no run can be made: those that exclude each
/// other, and those that need one another. Only what stands on the command line is looked at.
void refuse_contradictions(const CommandLine& command);

}  // namespace newsexport
