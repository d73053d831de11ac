#pragma once

#include "batch/run_edition.h"
#include "cli/command_line.h"

namespace newsexport {

/// The edition that --edition asks for, of `inputs` behind those that its file names, with its outputs: `-o
/// morning` with --epub and --pdf writes morning.epub and morning.pdf; without -o they are named after the
/// edition file, or after the title. What is odd in the edition file goes into `diagnostics`. Throws Error
/// (kind usage) as load_edition() and refuse_outputs_that_replace() do.
EditionTask plan_edition(const CommandLine& command, const std::vector<InputFile>& inputs,
                         Diagnostics& diagnostics);

}  // namespace newsexport
