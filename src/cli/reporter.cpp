// What the user reads on standard error, as text: article_lines(), summary_lines().
#include "cli/reporter.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "support/numerals.h"
#include "support/visible_text.h"

namespace newsexport {
namespace {

/// ECMA-48 "select graphic rendition".
std::string_view color_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "\x1b[36m";  // cyan
    case Severity::warning:
      return "\x1b[33m";  // yellow
    case Severity::error:
      return "\x1b[1;31m";  // bold red
  }
  return {};
}

}  // namespace

std::string diagnostic_line(const Diagnostic& diagnostic, Coloring coloring) {
  const std::string line = visible(format_diagnostic(diagnostic));
  if (coloring == Coloring::plain) return line + '\n';
  // The place is what comes before severity, message and code.
  Diagnostic placeless = diagnostic;
  placeless.file.clear();
  placeless.position = {};
  const std::string statement = visible(format_diagnostic(placeless));
  const std::string place = line.substr(0, line.size() - statement.size());
  const std::size_t severity_end = statement.find(':') + 1;
  return fmt::format("\x1b[1m{}\x1b[0m{}{}\x1b[0m{}\n", place, color_of(diagnostic.severity),
                     statement.substr(0, severity_end), statement.substr(severity_end));
}

bool is_told(Severity severity, Verbosity verbosity) {
  switch (severity) {
    case Severity::note:
      return verbosity == Verbosity::verbose;
    case Severity::warning:
      return verbosity != Verbosity::quiet;
    case Severity::error:
      break;
  }
  return true;
}

std::string article_lines(const ArticleReport& report, const ReportStyle& style) {
  std::string lines;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (is_told(diagnostic.severity, style.verbosity)) lines += diagnostic_line(diagnostic, style.coloring);
  }
  if (style.verbosity != Verbosity::verbose && !style.tells_what_was_written) return lines;
  if (report.outcome == ArticleOutcome::unchanged)
    return lines + fmt::format("{}: unchanged\n", visible(report.task.input));
  if (report.outcome != ArticleOutcome::done) return lines;
  const std::string& output = report.task.output;
  if (output.empty()) return lines + fmt::format("{}: checked\n", visible(report.task.input));
  return lines + fmt::format("{}: wrote {}, {} bytes\n", visible(report.task.input),
                             output == kStandardStream ? "standard output" : visible(output),
                             grouped(report.output_bytes));
}

std::string summary_lines(const BatchSummary& summary) {
  std::string lines = fmt::format("{} articles: {} done", summary.total(), summary.done);
  if (summary.unchanged > 0) lines += fmt::format(", {} unchanged", summary.unchanged);
  if (summary.failed > 0) lines += fmt::format(", {} failed", summary.failed);
  if (summary.unwritten > 0) lines += fmt::format(", {} not written", summary.unwritten);
  if (summary.untried_inputs > 0) lines += fmt::format("; stopped, {} inputs left", summary.untried_inputs);
  lines += '\n';
  if (summary.failed + summary.unwritten < 2) return lines;
  std::vector<std::pair<std::string, std::size_t>> kinds(summary.by_code.begin(), summary.by_code.end());
  std::ranges::stable_sort(kinds, std::ranges::greater{}, [](const auto& kind) { return kind.second; });
  for (const auto& [code, count] : kinds) lines += fmt::format("{:>6} {}\n", count, code);
  return lines;
}

}  // namespace newsexport
