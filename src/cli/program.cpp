// From arguments to exit status: run_program().
#include "cli/program.h"

#include <fmt/format.h>

#include "batch/run_watch.h"
#include "batch/standard_output.h"
#include "cli/command_line.h"
#include "cli/completions.h"
#include "cli/file_endings.h"
#include "cli/help.h"
#include "cli/json_report.h"
#include "cli/moment.h"
#include "cli/option_effects.h"
#include "cli/passed_over.h"
#include "cli/plan_edition.h"
#include "cli/plan_reports.h"
#include "cli/plan_tasks.h"
#include "cli/report_file.h"
#include "cli/reporter.h"
#include "cli/run_diagnostics.h"
#include "cli/run_end.h"
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
                            RunDiagnostics& found) {
  if (command.edition.empty()) return {};
  Diagnostics diagnostics;
  EditionTask task = plan_edition(command, inputs, diagnostics);
  found.add(diagnostics.entries());
  return task;
}

ExitStatus status_of(const BatchSummary& summary, const Environment& environment) {
  if (summary.untried_inputs > 0) {
    return static_cast<ExitStatus>(kInterrupted + environment.interruption());
  }
  if (summary.unwritten > 0 && summary.done + summary.unchanged == 0) return kNothingWritten;
  return summary.done + summary.unchanged == summary.total() ? kDone : kSomeFailed;
}

/// What a run is to do, once all that is wrong with it has been refused.
struct RunPlan {
  GatheredInputs inputs;
  EditionTask edition;      ///< empty: every article is a book of its own
  std::vector<Task> tasks;  ///< empty for an edition
  RunFacts facts;
};

/// The reports' files are written by the run itself; and what they say of files is to be worked out.
void note_reports(CommandLine& command) {
  command.batch.reports = {command.report, command.report_summary};
  command.batch.wants_hashes = !command.report.empty();
}

RunPlan plan_run(CommandLine& command, const Environment& environment, RunDiagnostics& found) {
  RunPlan plan;
  found.add(options_without_effect(command, {}, std::nullopt));
  refuse_folders_as_files(command);
  plan.inputs = gather_inputs(command);
  plan.facts.reads_folders = plan.inputs.folders > 0;
  found.add(options_without_effect(command, plan.facts, RunFacts()));
  found.add(excludes_without_effect(plan.inputs));
  plan.edition = require_edition(command, plan.inputs.files, found);
  if (!plan.edition.edition.style.empty() && command.style.builtin == kDefaultStyle)
    command.style.builtin = plan.edition.edition.style;
  refuse_terminal(command, environment);
  if (command.edition.empty()) plan.tasks = plan_tasks(command, plan.inputs.files, environment);
  found.add(empty_shard(command, plan.inputs.files.size(), plan.tasks.size()));
  refuse_reports_that_replace(command, plan.inputs.files, plan.tasks, plan.edition);
  refuse_wrong_endings(command);
  note_reports(command);
  return plan;
}

/// A usage error that names no argument is the program's own to tell.
Diagnostic diagnostic_of(const Error& error) {
  const std::string subject = error.subject().empty() ? kProgramName : error.subject();
  return {Severity::error, subject, error.position(), error.what(), error.code()};
}

RunStamp stamp_of(const Environment& environment) {
  const std::optional<DateTime> moment = moment_of(environment);
  return {"newsexport " NEWSEXPORT_VERSION, moment ? format_utc(*moment) : std::string()};
}

/// What a run loads once. An error here ends it before any article, and is in the report all the same.
RunSetup set_up(CommandLine& command, const Environment& environment, RunDiagnostics& found) {
  try {
    return RunSetup(command, environment, found);
  } catch (const Error& error) {
    RunEnd end;
    end.diagnostics = found.entries();
    end.diagnostics.push_back(diagnostic_of(error));
    ReportFile report(command.report);
    report.write(json_run_line(end, stamp_of(environment)));
    report.close();
    throw;
  }
}

ExitStatus convert_inputs(CommandLine command, const Environment& environment) {
  const ReportStyle style{command.verbosity, coloring_for(command.color, environment)};
  const bool is_edition = !command.edition.empty();
  RunDiagnostics found(style);
  RunPlan plan = plan_run(command, environment, found);
  const RunSetup setup = set_up(command, environment, found);
  const std::size_t count = is_edition ? input_count(plan.edition) : plan.tasks.size();
  RunReports reports(command, progress_setup(command, environment, count), style, stamp_of(environment));
  const auto report = [&](const ArticleReport& done) { reports.take(done); };
  const BatchSummary summary = is_edition ? run_edition(plan.edition, command.batch, report)
                                          : run_batch(plan.tasks, command.batch, report);
  reports.end_progress();
  RunEnd end{summary.untried_inputs};
  if (is_edition) plan.tasks = {Task{"", plan.edition.output, plan.edition.pdf_output}};
  forget_own_files(plan.inputs.passed_over, command, plan.tasks);
  take_passed_over(plan.inputs.passed_over, found, end);
  found.add(options_without_effect(command, facts_of(summary, plan.facts), plan.facts));
  end.diagnostics = found.entries();
  reports.close(end);
  tell_end(command, summary, found);
  return status_of(summary, environment);
}

/// Until a signal ends it, which is its proper end.
ExitStatus watch_folder(CommandLine command, const Environment& environment) {
  ReportStyle style{command.verbosity, coloring_for(command.color, environment)};
  const bool is_quiet = command.verbosity == Verbosity::quiet;
  style.tells_what_was_written = !is_quiet;
  RunDiagnostics found(style);
  found.add(options_without_effect(command, {}, std::nullopt));
  refuse_folders_as_files(command);
  refuse_wrong_endings(command);
  command.folder_filter.passes_over_unreadable = true;
  const auto gather = [&] { return gather_inputs({command.watched}, command.folder_filter); };
  if (!command.report.empty() || !command.report_summary.empty()) {
    const std::vector<InputFile> inputs = gather().files;
    refuse_reports_that_replace(command, inputs, plan_tasks(command, inputs, environment), {});
  }
  note_reports(command);
  const RunSetup setup = set_up(command, environment, found);
  RunReports reports(command, {}, style, stamp_of(environment));
  RunEnd end;
  WatchWork work;
  work.folder = command.watched;
  work.plan = [&] {
    GatheredInputs now = gather();
    std::erase_if(now.files, [&](const InputFile& input) { return is_report(command, input.path); });
    std::vector<Task> tasks = plan_tasks(command, now.files, environment);
    forget_own_files(now.passed_over, command, tasks);
    return WatchPlan{std::move(tasks), std::move(now.unreadable), std::move(now.passed_over)};
  };
  work.now = [&environment] { return moment_of(environment); };
  work.pass_over = [&](const std::vector<PassedOver>& files) { take_passed_over(files, found, end); };
  work.begin_waiting = [&] {
    if (!is_quiet) tell(fmt::format("{}: watched; Ctrl-C ends it\n", visible(command.watched)));
  };
  const BatchSummary summary =
      run_watch(work, command.batch, [&](const ArticleReport& done) { reports.take(done); });
  found.add(options_without_effect(command, facts_of(summary, {}), RunFacts()));
  end.diagnostics = found.entries();
  reports.close(end);
  tell_end(command, summary, found);
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
    case Action::print_completions:
      return print(completions(command.shell));
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
    tell(diagnostic_line(diagnostic_of(error), coloring));
    const bool is_output = error.kind() == Error::Kind::output || error.kind() == Error::Kind::set_up;
    return is_output ? kNothingWritten : kWrongUsage;
  } catch (const std::exception& failure) {
    tell(diagnostic_line({Severity::error, "newsexport", {}, failure.what(), "internal.failure"}, coloring));
    return kSomeFailed;
  }
}

}  // namespace newsexport
