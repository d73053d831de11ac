#pragma once

#include <vector>

#include "cli/command_line.h"
#include "cli/program.h"

namespace newsexport {

/// The inputs that the command line names, itself, by lists and by folders, as far as they belong to its
/// shard. Throws Error (kind usage) as find_inputs() and parse_shard() do, for a list that cannot be read,
/// and `usage.no-input` where a folder has no article.
std::vector<FoundInput> find_inputs(const CommandLine& command, const Environment& environment);

/// What is to be made of them. Throws Error (kind usage) as plan_outputs() does.
std::vector<Task> plan_tasks(const CommandLine& command, const std::vector<FoundInput>& inputs);

/// Throws Error (kind usage) `usage.terminal` where a book would be written to a terminal.
void refuse_terminal(const CommandLine& command, const Environment& environment);

}  // namespace newsexport
