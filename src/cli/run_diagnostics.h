#pragma once

#include <vector>

#include "cli/reporter.h"

namespace newsexport {

/// What is found of a run itself, and of none of its articles: told on standard error at once, and kept for
/// the reports and the closing lines.
class RunDiagnostics {
 public:
  explicit RunDiagnostics(const ReportStyle& style) : style_(style) {}

  void add(const std::vector<Diagnostic>& found) { add(found, style_.verbosity); }

  /// With a verbosity of their own: what the user's own stylesheet has against it is told with its notes.
  void add(const std::vector<Diagnostic>& found, Verbosity verbosity);

  const std::vector<Diagnostic>& entries() const { return entries_; }

  /// Counts them as count() counts those of articles.
  void count_into(BatchSummary& summary) const;

 private:
  ReportStyle style_;
  std::vector<Diagnostic> entries_;
};

}  // namespace newsexport
