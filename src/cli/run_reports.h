#pragma once

#include <set>
#include <string>

#include "cli/command_line.h"
#include "cli/html_summary.h"
#include "cli/json_report.h"
#include "cli/program.h"
#include "cli/progress.h"
#include "cli/report_file.h"
#include "cli/reporter.h"
#include "cli/run_end.h"

namespace newsexport {

/// What --progress, -q and the surroundings come to, for a run over so many inputs.
ProgressSetup progress_setup(const CommandLine& command, const Environment& environment, std::size_t inputs);

/// All that is told of articles as they are done: diagnostics and progress on standard error, the files of
/// --report and --report-summary.
class RunReports {
 public:
  /// Begins the progress line, and the files. Throws Error (kind output) `output.unwritable`, as close()
  /// does.
  RunReports(const CommandLine& command, ProgressSetup progress, const ReportStyle& style, RunStamp stamp);
  RunReports(const RunReports&) = delete;
  RunReports& operator=(const RunReports&) = delete;
  ~RunReports();

  /// What is of the set-up is told on standard error once; the files have it for each article that it
  /// touches.
  void take(const ArticleReport& report);

  /// After the last article, so that other lines can follow.
  void end_progress();

  /// Ends the progress line and the files. Throws where one of the files could not be written.
  void close(const RunEnd& end);

 private:
  ArticleReport without_told(const ArticleReport& report);

  ReportStyle style_;
  RunStamp stamp_;
  std::set<std::string> told_;  ///< of the set-up
  ReportFile json_;
  HtmlSummary page_;
  Progress progress_;
};

}  // namespace newsexport
