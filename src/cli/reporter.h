#pragma once

#include <optional>
#include <string>

#include "batch/run_batch.h"
#include "cli/command_line.h"

namespace newsexport {

enum class Coloring { plain, colored };

struct ReportStyle {
  Verbosity verbosity = Verbosity::normal;
  Coloring coloring = Coloring::plain;
  bool tells_what_was_written = false;  ///< also where it is not verbose
};

/// The line of one diagnostic, with LF. Control characters of the input are made visible, so that no article
/// can drive the user's terminal.
std::string diagnostic_line(const Diagnostic& diagnostic, Coloring coloring);

/// Whether a diagnostic of this severity is told: errors always, warnings unless quiet, notes if verbose.
bool is_told(Severity severity, Verbosity verbosity);

/// All lines about one article; empty where there is nothing to tell.
std::string article_lines(const ArticleReport& report, const ReportStyle& style);

/// "wrote a.epub, 1,234 bytes", with LF; "-" is called standard output.
std::string wrote_line(const std::string& file, std::optional<std::size_t> bytes);

/// Among the last lines of a run, of one article too: what its warnings were about and what was left out,
/// counted by code; empty where there was neither. The lines of -v are the list of both.
std::string closing_lines(const BatchSummary& summary, Verbosity verbosity);

/// "3 articles: 2 done, 1 failed", with LF; of more than one that is not done, a line for each kind of error
/// too: "  12 input.missing", the most frequent first.
std::string summary_lines(const BatchSummary& summary);

}  // namespace newsexport
