#pragma once

#include <cstddef>
#include <vector>

#include "batch/gather_inputs.h"
#include "cli/command_line.h"
#include "cli/run_diagnostics.h"

namespace newsexport {

/// What is known of a run, and of none of its articles, when it ends.
struct RunEnd {
  std::size_t untried_inputs = 0;
  std::vector<Diagnostic> diagnostics;  ///< about the command line and about folders
  std::vector<PassedOver> passed_over;  ///< without companions
};

/// The last lines of a run, once its reports are closed: files that no article is written to, the
/// closing_lines(), and how many articles ended in which way.
void tell_end(const CommandLine& command, BatchSummary summary, const RunDiagnostics& found);

}  // namespace newsexport
