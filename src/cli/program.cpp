// From arguments to exit status: run_program().
#include "cli/program.h"

#include <fmt/format.h>

#include "batch/run_watch.h"
#include "batch/standard_output.h"
#include "cli/command_line.h"
#include "cli/help.h"
#include "cli/moment.h"
#include "cli/plan_edition.h"
#include "cli/plan_reports.h"
#include "cli/plan_tasks.h"
#include "cli/reporter.h"
#include "cli/run_reports.h"
#include "cli/run_setup.h"
#include "cli/standard_error.h"
#include "support/visible_text.h"

namespace newsexport {
namespace {

Coloring coloring_for(When choice, const Environment& environment) {
  const bool is_wanted = environment.standard_error == StreamKind::terminal && environment.no_color.empty();
  const bool is_colored = choice == When::always || (choice == When::automatic && is_wanted);
  return is_colored ? Coloring::colored : Coloring::plain;
}

/// Nothing where no edition is asked for.
EditionTask require_edition(const CommandLine& command, const std::vector<InputFile>& inputs,
                            Coloring coloring) {
  if (command.edition.empty()) return {};
  Diagnostics diagnostics;
  EditionTask task = plan_edition(command, inputs, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    if (is_told(diagnostic.severity, command.verbosity)) tell(diagnostic_line(diagnostic, coloring));
  }
  return task;
}

ExitStatus status_of(const BatchSummary& summary, const Environment& environment) {
  if (summary.untried_inputs > 0) {
    return static_cast<ExitStatus>(kInterrupted + environment.interruption());
  }
  if (summary.unwritten > 0 && summary.done + summary.unchanged == 0) return kNothingWritten;
  return summary.done + summary.unchanged == summary.total() ? kDone : kSomeFailed;
}

ExitStatus convert_inputs(CommandLine command, const Environment& environment) {
  const ReportStyle style{command.verbosity, coloring_for(command.color, environment)};
  const GatheredInputs inputs = gather_inputs(command);
  const EditionTask edition = require_edition(command, inputs.files, style.coloring);
  if (!edition.edition.style.empty() && command.style.builtin == kDefaultStyle)
    command.style.builtin = edition.edition.style;
  refuse_terminal(command, environment);
  const std::vector<Task> tasks =
      command.edition.empty() ? plan_tasks(command, inputs.files, environment) : std::vector<Task>();
  refuse_reports_that_replace(command, inputs.files, tasks, edition);
  command.batch.reports = {command.report, command.report_summary};
  const RunSetup setup(command, environment, style.coloring);
  const std::size_t count = command.edition.empty() ? tasks.size() : input_count(edition);
  RunReports reports(command, progress_setup(command, environment, count), style);
  const auto report = [&](const ArticleReport& done) { reports.take(done); };
  const BatchSummary summary = command.edition.empty() ? run_batch(tasks, command.batch, report)
                                                       : run_edition(edition, command.batch, report);
  reports.close(summary.untried_inputs);
  if (command.verbosity == Verbosity::verbose && inputs.passed_over > 0) {
    tell(fmt::format("{} files in folders are of no input format, and were passed over\n",
                     inputs.passed_over));
  }
  const bool is_batch = summary.total() + summary.untried_inputs > 1;
  if (is_batch && command.verbosity != Verbosity::quiet) tell(summary_lines(summary));
  return status_of(summary, environment);
}

/// Until a signal ends it, which is its proper end.
ExitStatus watch_folder(CommandLine command, const Environment& environment) {
  ReportStyle style{command.verbosity, coloring_for(command.color, environment)};
  const bool is_quiet = command.verbosity == Verbosity::quiet;
  style.tells_what_was_written = !is_quiet;
  command.folder_filter.passes_over_unreadable = true;
  const auto gather = [&] { return gather_inputs({command.watched}, command.folder_filter); };
  if (!command.report.empty() || !command.report_summary.empty()) {
    const std::vector<InputFile> inputs = gather().files;
    refuse_reports_that_replace(command, inputs, plan_tasks(command, inputs, environment), {});
  }
  command.batch.reports = {command.report, command.report_summary};
  const RunSetup setup(command, environment, style.coloring);
  RunReports reports(command, {}, style);
  WatchWork work;
  work.folder = command.watched;
  work.plan = [&] {
    GatheredInputs now = gather();
    std::erase_if(now.files, [&](const InputFile& input) { return is_report(command, input.path); });
    return WatchPlan{plan_tasks(command, now.files, environment), std::move(now.unreadable)};
  };
  work.now = [&environment] { return moment_of(environment); };
  work.begin_waiting = [&] {
    if (!is_quiet) tell(fmt::format("{}: watched; Ctrl-C ends it\n", visible(command.watched)));
  };
  const BatchSummary summary =
      run_watch(work, command.batch, [&](const ArticleReport& done) { reports.take(done); });
  reports.close(0);
  if (!is_quiet) tell(summary_lines(summary));
  return command.batch.is_to_stop() ? kDone : kSomeFailed;
}

ExitStatus print(const std::string& text) {
  write_standard_output(text);
  return kDone;
}

ExitStatus carry_out(const CommandLine& command, const Environment& environment) {
  switch (command.action) {
    case Action::print_help:
      return print(help_text());
    case Action::print_version:
      return print(version_text());
    case Action::print_man_page:
      return print(man_page());
    case Action::convert:
    case Action::check:
    case Action::dump_model:
    case Action::dump_pages:
    case Action::audit:
      break;
  }
  return command.watched.empty() ? convert_inputs(command, environment) : watch_folder(command, environment);
}

}  // namespace

ExitStatus run_program(const std::vector<std::string>& arguments, const Environment& environment) {
  Coloring coloring = coloring_for(When::automatic, environment);
  try {
    const CommandLine command = parse_command_line(arguments);
    coloring = coloring_for(command.color, environment);
    return carry_out(command, environment);
  } catch (const Error& error) {
    // A usage error that names no argument is the program's own to tell.
    const std::string subject = error.subject().empty() ? "newsexport" : error.subject();
    tell(diagnostic_line({Severity::error, subject, error.position(), error.what(), error.code()}, coloring));
    return error.kind() == Error::Kind::output ? kNothingWritten : kWrongUsage;
  } catch (const std::exception& failure) {
    tell(diagnostic_line({Severity::error, "newsexport", {}, failure.what(), "internal.failure"}, coloring));
    return kSomeFailed;
  }
}

}  // namespace newsexport
