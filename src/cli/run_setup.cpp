// External interface: RunSetup.
#include "cli/run_setup.h"

#include <filesystem>
#include <optional>

#include "batch/data_folders.h"
#include "batch/journal.h"
#include "batch/load_citations.h"
#include "batch/load_style.h"
#include "cli/moment.h"
#include "cli/plan_tasks.h"
#include "cli/settings_digest.h"

namespace newsexport {
namespace {

void require_folders(const std::vector<std::filesystem::path>& folders) {
  for (const std::filesystem::path& folder : folders) {
    std::error_code failure;
    if (std::filesystem::is_directory(folder, failure)) continue;
    throw Error(Error::Kind::usage, folder.string(), "usage.resource-path", "there is no such folder");
  }
}

/// What the user's stylesheet has against it is told as it is found; with an error in it there is no style.
std::string require_style(const CommandLine& command, RunDiagnostics& found) {
  Diagnostics diagnostics;
  std::string stylesheet = load_style(command.style, diagnostics);
  found.add(diagnostics.entries(), Verbosity::verbose);
  if (diagnostics.has(Severity::error)) {
    throw Error(Error::Kind::usage, diagnostics.entries().front().file, "style.unusable",
                "a book with this stylesheet would be invalid");
  }
  return stylesheet;
}

/// Fonts and print style.
struct LoadedPrint {
  LoadedPrint(const CommandLine& command, Diagnostics& diagnostics)
      : fonts(data_folders(), command.font_paths, diagnostics),
        setup{Stylesheet(load_print_style(command.style, command.print_shorthands), diagnostics), fonts} {}

  FontSet fonts;
  PrintSetup setup;
};

/// An edition's cover is typeset, whatever its products are.
bool needs_print(const CommandLine& command) {
  return has_pages(command.batch.conversion.product) || !command.edition.empty();
}

/// A sheet that an EPUB may not carry is good enough for paper: CSS skips what it cannot read, and says so.
bool is_for_paper_only(Product product) {
  return product == Product::pdf || product == Product::page_dump;
}

}  // namespace

struct RunSetup::Parts {
  std::unique_ptr<CitationSetter> citations;
  std::unique_ptr<Bibliography> bibliography;
  std::optional<LoadedPrint> print;
  std::unique_ptr<Journal> journal;
};

RunSetup::RunSetup(CommandLine& command, const Environment& environment, RunDiagnostics& found)
    : parts_(std::make_unique<Parts>()) {
  BatchOptions& batch = command.batch;
  ConversionOptions& conversion = batch.conversion;
  require_folders(batch.resource_folders);
  if (!command.resource_map.empty()) batch.resource_map = load_resource_map(command.resource_map);
  if (!is_for_paper_only(conversion.product)) conversion.stylesheet = require_style(command, found);
  const std::optional<DateTime> date = source_date(environment);
  if (conversion.assembly.modified.empty() && date) conversion.assembly.modified = format_utc(*date);
  conversion.now = moment_of(environment);
  batch.jobs = command.jobs.value_or(environment.processors);
  if (environment.stopwatch) batch.clock = environment.stopwatch;
  batch.is_to_stop = [&environment] { return environment.interruption && environment.interruption() != 0; };
  Diagnostics of_citations;
  parts_->citations = load_citation_style(command.citation_style, data_folders(), of_citations);
  parts_->bibliography = load_bibliographies(command.bibliographies, of_citations);
  found.add(of_citations.entries());
  conversion.assembly.citations = parts_->citations.get();
  conversion.assembly.bibliography = parts_->bibliography.get();
  if (needs_print(command)) {
    Diagnostics of_print;
    parts_->print.emplace(command, of_print);
    found.add(of_print.entries(), Verbosity::verbose);
    conversion.print = &parts_->print->setup;
  } else if (!command.font_paths.empty()) {
    Diagnostics unused;
    const FontSet fonts({}, command.font_paths, unused);  // throws for a path that cannot be used
  }
  if (command.skips_unchanged) {
    parts_->journal = std::make_unique<Journal>(output_folder(command));
    batch.history = {parts_->journal.get(), settings_digest(command)};
  }
}

RunSetup::~RunSetup() = default;

}  // namespace newsexport
