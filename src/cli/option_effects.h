#pragma once

#include <vector>

#include "cli/command_line.h"
#include "cli/conditions.h"

namespace newsexport {

/// A warning (`option.no-effect`) for each option that was given and does nothing on this run, as far as it
/// is known from `now` and was not known from `before` (none: from the command line alone): an option whose
/// condition is not met and, with the command line, one that a later one takes the place of.
std::vector<Diagnostic> options_without_effect(const CommandLine& command, const RunFacts& now,
                                               const std::optional<RunFacts>& before);

/// The same for each pattern of --exclude that fits nothing in the folders.
std::vector<Diagnostic> excludes_without_effect(const GatheredInputs& inputs);

/// A warning (`shard.empty`) where none of the inputs is in the part of --shard.
std::vector<Diagnostic> empty_shard(const CommandLine& command, std::size_t inputs, std::size_t kept);

/// `facts` with what the articles have decided. Of one that was not converted now nothing is known.
RunFacts facts_of(const BatchSummary& summary, RunFacts facts);

}  // namespace newsexport
