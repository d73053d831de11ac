// What becomes of the reports of a run: progress_setup(), RunReports.
#include "cli/run_reports.h"

#include <utility>

#include "cli/standard_error.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

/// Whether products or reports go to the terminal that the progress line would be drawn on.
bool shares_terminal(const CommandLine& command, const Environment& environment) {
  const bool prints_product = prints_text(command.action) && command.output.file.empty();
  const bool prints =
      prints_product || command.output.file == kStandardStream || command.report == kStandardStream;
  return prints && environment.standard_output == StreamKind::terminal;
}

ProgressForm form_for(const CommandLine& command, const Environment& environment, std::size_t inputs) {
  if (command.verbosity == Verbosity::quiet || command.progress == When::never || !environment.stopwatch)
    return ProgressForm::none;
  const bool has_line =
      environment.standard_error == StreamKind::terminal && !shares_terminal(command, environment);
  if (command.progress == When::always) return has_line ? ProgressForm::line : ProgressForm::plain;
  return has_line && inputs > 1 ? ProgressForm::line : ProgressForm::none;
}

BarCharacters characters_of(const std::string& locale) {
  const std::string folded = fold_case(locale);
  const bool is_unicode = folded.find("utf-8") != folded.npos || folded.find("utf8") != folded.npos;
  return is_unicode ? BarCharacters::unicode : BarCharacters::ascii;
}

}  // namespace

ProgressSetup progress_setup(const CommandLine& command, const Environment& environment, std::size_t inputs) {
  ProgressSetup setup{form_for(command, environment, inputs), characters_of(environment.locale), inputs};
  setup.clock = environment.stopwatch;
  if (environment.error_width) setup.width = environment.error_width;
  return setup;
}

RunReports::RunReports(const CommandLine& command, ProgressSetup progress, const ReportStyle& style,
                       RunStamp stamp)
    : style_(style),
      stamp_(std::move(stamp)),
      json_(command.report),
      page_(command.report_summary),
      progress_(std::move(progress)) {
  tell(progress_.begin());
}

RunReports::~RunReports() {
  tell(progress_.end());
}

ArticleReport RunReports::without_told(const ArticleReport& report) {
  ArticleReport news = report;
  std::erase_if(news.diagnostics, [this](const Diagnostic& entry) {
    return entry.is_of_set_up && !told_.insert(format_diagnostic(entry)).second;
  });
  return news;
}

void RunReports::take(const ArticleReport& report) {
  tell(progress_.add(report, article_lines(without_told(report), style_)));
  json_.write(json_report_line(report, stamp_));
  page_.add(report);
}

void RunReports::end_progress() {
  tell(progress_.end());
}

void RunReports::close(const RunEnd& end) {
  end_progress();
  page_.close(end);
  json_.write(json_run_line(end, stamp_));
  json_.close();
}

}  // namespace newsexport
