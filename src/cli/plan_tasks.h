#pragma once

#include <vector>

#include "cli/command_line.h"
#include "cli/program.h"

namespace newsexport {

/// The inputs that the command line names, itself, by a list and by folders, as far as they belong to its
/// shard. Throws Error as gather_inputs(), load_input_list() and parse_shard() do, and (kind usage)
/// `usage.no-input` where there is none.
GatheredInputs gather_inputs(const CommandLine& command, const Environment& environment);

/// What is to be made of them. Throws Error (kind usage) as plan_outputs() does.
std::vector<Task> plan_tasks(const CommandLine& command, const std::vector<InputFile>& inputs);

/// Throws Error (kind usage) `usage.terminal` where a book would be written to a terminal.
void refuse_terminal(const CommandLine& command, const Environment& environment);

}  // namespace newsexport
