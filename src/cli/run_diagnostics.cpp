#include "cli/run_diagnostics.h"

#include "cli/standard_error.h"

namespace newsexport {

void RunDiagnostics::add(const std::vector<Diagnostic>& found, Verbosity verbosity) {
  for (const Diagnostic& diagnostic : found) {
    if (is_told(diagnostic.severity, verbosity)) tell(diagnostic_line(diagnostic, style_.coloring));
    entries_.push_back(diagnostic);
  }
}

void RunDiagnostics::count_into(BatchSummary& summary) const {
  count_diagnostics(entries_, summary);
}

}  // namespace newsexport
