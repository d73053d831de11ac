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

/// What became of an article, and each file that was written of it, though another could not be.
std::string outcome_lines(const ArticleReport& report) {
  const std::string input = visible(report.task.input);
  if (report.outcome == ArticleOutcome::unchanged) return fmt::format("{}: unchanged\n", input);
  if (report.outcome == ArticleOutcome::done && report.task.output.empty())
    return fmt::format("{}: checked\n", input);
  std::string lines;
  const auto add = [&](const std::string& file, std::size_t bytes) {
    if (bytes > 0) lines += input + ": " + wrote_line(file, bytes);
  };
  add(report.task.output, report.output_bytes);
  add(report.task.pdf_output, report.pdf_bytes);
  add(report.policy_output, report.policy_bytes);
  return lines;
}

std::size_t total_of(const std::map<std::string, std::size_t>& kinds) {
  std::size_t total = 0;
  for (const auto& [code, count] : kinds) total += count;
  return total;
}

std::string places(std::size_t count) {
  return fmt::format("{} place{}", grouped(count), count == 1 ? "" : "s");
}

/// "3 image.missing, 1 note.unknown-key".
std::string by_kind(const std::map<std::string, std::size_t>& kinds) {
  std::string words;
  for (const auto& [code, count] : most_frequent_first(kinds))
    words += fmt::format("{}{} {}", words.empty() ? "" : ", ", grouped(count), code);
  return words;
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
  return lines + outcome_lines(report);
}

std::string wrote_line(const std::string& file, std::optional<std::size_t> bytes) {
  const std::string name = file == kStandardStream ? "standard output" : visible(file);
  return bytes ? fmt::format("wrote {}, {} bytes\n", name, grouped(*bytes)) : fmt::format("wrote {}\n", name);
}

std::string summary_lines(const BatchSummary& summary) {
  std::string lines = fmt::format("{} articles: {} done", summary.total(), summary.done);
  if (summary.unchanged > 0) lines += fmt::format(", {} unchanged", summary.unchanged);
  if (summary.failed > 0) lines += fmt::format(", {} failed", summary.failed);
  if (summary.unwritten > 0) lines += fmt::format(", {} not written", summary.unwritten);
  if (summary.untried_inputs > 0) lines += fmt::format("; stopped, {} inputs left", summary.untried_inputs);
  lines += '\n';
  if (summary.failed + summary.unwritten < 2) return lines;
  for (const auto& [code, count] : most_frequent_first(summary.by_code))
    lines += fmt::format("{:>6} {}\n", count, code);
  return lines;
}

std::string closing_lines(const BatchSummary& summary, Verbosity verbosity) {
  std::string lines;
  if (!summary.warnings.empty()) {
    const std::size_t total = total_of(summary.warnings);
    lines +=
        fmt::format("{} warning{}: {}\n", grouped(total), total == 1 ? "" : "s", by_kind(summary.warnings));
  }
  if (!summary.left_out.empty()) {
    lines += fmt::format("left out, {}: {}{}\n", places(total_of(summary.left_out)),
                         by_kind(summary.left_out), verbosity == Verbosity::verbose ? "" : "; -v lists them");
  }
  return lines;
}

}  // namespace newsexport
