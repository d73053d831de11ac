// From arguments to exit status: run_program().
#include "cli/program.h"

#include <charconv>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "batch/data_folder.h"
#include "batch/load_style.h"
#include "batch/standard_output.h"
#include "cli/command_line.h"
#include "cli/help.h"
#include "cli/plan_edition.h"
#include "cli/plan_reports.h"
#include "cli/plan_tasks.h"
#include "cli/reporter.h"
#include "cli/run_reports.h"
#include "cli/settings_digest.h"
#include "cli/standard_error.h"

namespace newsexport {
namespace {

Coloring coloring_for(When choice, const Environment& environment) {
  const bool is_wanted = environment.standard_error == StreamKind::terminal && environment.no_color.empty();
  const bool is_colored = choice == When::always || (choice == When::automatic && is_wanted);
  return is_colored ? Coloring::colored : Coloring::plain;
}

/// The time of https://reproducible-builds.org/specs/source-date-epoch/, as dcterms:modified needs it.
long long seconds_of_epoch(const std::string& text) {
  long long seconds = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr long long kLastSecondOf9999 = 253402300799;
  const bool is_number = failure == std::errc() && end == text.data() + text.size();
  if (!is_number || seconds < 0 || seconds > kLastSecondOf9999) {
    throw Error(Error::Kind::usage, "SOURCE_DATE_EPOCH", "usage.source-date-epoch",
                fmt::format("'{}' is no number of seconds since 1970", text));
  }
  return seconds;
}

/// The moment at which embargoes are looked at: SOURCE_DATE_EPOCH, so that a build can be made again, or now.
std::optional<DateTime> moment_of(const Environment& environment) {
  if (!environment.source_date_epoch.empty()) {
    return date_time_from_epoch(seconds_of_epoch(environment.source_date_epoch));
  }
  if (!environment.clock) return std::nullopt;
  return date_time_from_epoch(*environment.clock);
}

/// What the user's stylesheet has against it is told as it is found; with an error in it there is no style.
std::string require_style(const CommandLine& command, Coloring coloring) {
  Diagnostics diagnostics;
  std::string stylesheet = load_style(command.style, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.entries()) tell(diagnostic_line(diagnostic, coloring));
  if (diagnostics.has(Severity::error)) {
    throw Error(Error::Kind::usage, diagnostics.entries().front().file, "style.unusable",
                "a book with this stylesheet would be invalid");
  }
  return stylesheet;
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

bool is_laid_out(Product product) {
  return product == Product::pdf || product == Product::epub_and_pdf || product == Product::page_dump;
}

/// Fonts and print style, which live as long as the program's run.
struct LoadedPrint {
  LoadedPrint(const CommandLine& command, Diagnostics& diagnostics)
      : fonts(find_data_folder(), command.font_paths, diagnostics),
        setup{Stylesheet(load_print_style(command.style, command.print_shorthands), diagnostics), fonts} {}

  FontSet fonts;
  PrintSetup setup;
};

std::unique_ptr<LoadedPrint> load_print(const CommandLine& command, Coloring coloring) {
  Diagnostics diagnostics;
  auto print = std::make_unique<LoadedPrint>(command, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.entries()) tell(diagnostic_line(diagnostic, coloring));
  return print;
}

void require_folders(const std::vector<std::filesystem::path>& folders) {
  for (const std::filesystem::path& folder : folders) {
    std::error_code failure;
    if (std::filesystem::is_directory(folder, failure)) continue;
    throw Error(Error::Kind::usage, folder.string(), "usage.resource-path", "there is no such folder");
  }
}

ExitStatus status_of(const BatchSummary& summary, const Environment& environment) {
  if (summary.untried_inputs > 0) {
    return static_cast<ExitStatus>(kInterrupted + environment.interruption());
  }
  if (summary.unwritten > 0 && summary.done + summary.unchanged == 0) return kNothingWritten;
  return summary.done + summary.unchanged == summary.total() ? kDone : kSomeFailed;
}

/// Citation style and bibliographies, which live as long as the program's run.
struct LoadedCitations {
  std::unique_ptr<CitationSetter> setter;
  std::unique_ptr<Bibliography> bibliography;
};

LoadedCitations load_citations(const CommandLine& command, Coloring coloring) {
  Diagnostics diagnostics;
  LoadedCitations loaded;
  loaded.setter = load_citation_style(command.citation_style, find_data_folder(), diagnostics);
  loaded.bibliography = load_bibliographies(command.bibliographies, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    if (is_told(diagnostic.severity, command.verbosity)) tell(diagnostic_line(diagnostic, coloring));
  }
  return loaded;
}

/// The journal of the folder that the outputs go to, where one is wanted, made known to the batch.
std::unique_ptr<Journal> open_journal(CommandLine& command) {
  if (!command.skips_unchanged) return nullptr;
  const std::string& file = command.output.file;
  auto journal = std::make_unique<Journal>(file.empty() ? command.output.folder
                                                        : std::filesystem::path(file).parent_path().string());
  command.batch.history = {journal.get(), settings_digest(command), std::nullopt};
  const ConversionOptions& conversion = command.batch.conversion;
  if (conversion.holds == HoldPolicy::refuse) command.batch.history.now = conversion.now;
  return journal;
}

ExitStatus convert_inputs(CommandLine command, const Environment& environment) {
  const ReportStyle style{command.verbosity, coloring_for(command.color, environment)};
  ConversionOptions& conversion = command.batch.conversion;
  require_folders(command.batch.resource_folders);
  if (!command.resource_map.empty()) command.batch.resource_map = load_resource_map(command.resource_map);
  const GatheredInputs inputs = gather_inputs(command);
  const EditionTask edition = require_edition(command, inputs.files, style.coloring);
  if (!edition.edition.style.empty() && command.style.builtin == kDefaultStyle)
    command.style.builtin = edition.edition.style;
  // A sheet that an EPUB may not carry is good enough for paper: CSS skips what it cannot read, and says so.
  const bool is_for_paper_only =
      conversion.product == Product::pdf || conversion.product == Product::page_dump;
  if (!is_for_paper_only) conversion.stylesheet = require_style(command, style.coloring);
  if (conversion.assembly.modified.empty() && !environment.source_date_epoch.empty()) {
    conversion.assembly.modified =
        format_utc(date_time_from_epoch(seconds_of_epoch(environment.source_date_epoch)));
  }
  conversion.now = moment_of(environment);
  command.batch.jobs = command.jobs.value_or(environment.processors);
  if (environment.stopwatch) command.batch.clock = environment.stopwatch;
  command.batch.is_to_stop = [&environment] {
    return environment.interruption && environment.interruption() != 0;
  };
  refuse_terminal(command, environment);
  const std::vector<Task> tasks =
      command.edition.empty() ? plan_tasks(command, inputs.files, environment) : std::vector<Task>();
  refuse_reports_that_replace(command, inputs.files, tasks, edition);
  command.batch.reports = {command.report, command.report_summary};
  const LoadedCitations citations = load_citations(command, style.coloring);
  conversion.assembly.citations = citations.setter.get();
  conversion.assembly.bibliography = citations.bibliography.get();
  std::unique_ptr<LoadedPrint> print;
  if (is_laid_out(conversion.product) || !command.edition.empty()) {
    print = load_print(command, style.coloring);
    conversion.print = &print->setup;
  }
  const std::unique_ptr<Journal> journal = open_journal(command);
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
  return convert_inputs(command, environment);
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
