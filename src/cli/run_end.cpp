// How a run ends on standard error: tell_end().
#include "cli/run_end.h"

#include <filesystem>

#include "batch/journal.h"
#include "cli/plan_tasks.h"
#include "cli/standard_error.h"

namespace newsexport {

void tell_end(const CommandLine& command, BatchSummary summary, const RunDiagnostics& found) {
  if (command.verbosity == Verbosity::quiet) return;
  found.count_into(summary);
  std::string lines;
  if (command.verbosity == Verbosity::verbose) {
    for (const std::string& file : {command.report, command.report_summary})
      if (!file.empty()) lines += wrote_line(file, std::nullopt);
    if (command.skips_unchanged && summary.done > 0)
      lines +=
          wrote_line((std::filesystem::path(output_folder(command)) / kJournalName).string(), std::nullopt);
  }
  const bool is_batch = !command.watched.empty() || summary.total() + summary.untried_inputs > 1;
  lines += closing_lines(summary, command.verbosity);
  if (is_batch) lines += summary_lines(summary);
  tell(lines);
}

}  // namespace newsexport
