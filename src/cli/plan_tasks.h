#pragma once

#include <vector>

#include "cli/command_line.h"
#include "cli/program.h"

namespace newsexport {

/// That the outputs go to, or begin from, and that has their journal; "" is the current one.
std::string output_folder(const CommandLine& command);

/// The inputs that the command line names, itself, by a list and by folders. Throws Error as gather_inputs()
/// and load_input_list() do, and (kind usage) `usage.no-input` where there is none.
GatheredInputs gather_inputs(const CommandLine& command);

/// What is to be made of those of them that belong to the command line's shard. Outputs are named with all
/// inputs in view, so that every shard gives an input the same one. Throws Error (kind usage) as
/// plan_outputs() and parse_shard() do.
std::vector<Task> plan_tasks(const CommandLine& command, const std::vector<InputFile>& inputs,
                             const Environment& environment);

/// Throws Error (kind usage) `usage.terminal` where a book would be written to a terminal.
void refuse_terminal(const CommandLine& command, const Environment& environment);

}  // namespace newsexport
