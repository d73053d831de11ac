// Many articles into one book: load_edition(), run_edition().
#include "batch/run_edition.h"

#include <filesystem>

#include <fmt/format.h>

#include "batch/clear_leftovers.h"
#include "batch/lap_timer.h"
#include "batch/open_input.h"
#include "batch/resource_folders.h"
#include "support/address.h"
#include "support/decode.h"
#include "support/files.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

/// An input of the edition, and where its articles belong.
struct EditionInput {
  std::string path;
  std::string section;
};

std::vector<EditionInput> inputs_of(const EditionTask& task) {
  std::vector<EditionInput> inputs;
  for (const EditionFileSection& section : task.edition.sections) {
    for (const EditionEntry& entry : section.articles) inputs.push_back({entry.path, section.title});
  }
  for (const std::string& input : task.inputs) inputs.push_back({input, ""});
  return inputs;
}

class EditionRun {
 public:
  EditionRun(const EditionTask& task, const BatchOptions& options, const ReportSink& report)
      : task_(task), options_(options), report_(report), timer_(options.clock) {
    // They are the edition's; its articles keep their own.
    of_articles_ = options.conversion;
    of_articles_.metadata.clear();
  }

  BatchSummary run() {
    const std::vector<EditionInput> inputs = inputs_of(task_);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      if (options_.is_to_stop && options_.is_to_stop()) {
        summary_.untried_inputs = inputs.size() - i;
        return summary_;
      }
      add_input(inputs[i]);
    }
    ArticleReport whole;
    whole.task.input = collapse_space(plain_text(task_.edition.own.headline));
    whole.task.output = task_.output;
    whole.task.pdf_output = task_.pdf_output;
    clear_leftovers({whole.task});
    Diagnostics diagnostics(task_.edition.own.source_name.empty() ? whole.task.input
                                                                  : task_.edition.own.source_name);
    attempt(whole, [&] { write(whole, diagnostics); });
    whole.seconds = timer_.lap();
    report_(whole);
    count(whole, summary_);
    return summary_;
  }

 private:
  void add_input(const EditionInput& input) {
    ArticleReport report;
    report.task.input = input.path;
    attempt(report, [&] {
      const OpenedInput opened = open_input(input.path, options_.resource_folders, &options_.resource_map);
      Diagnostics diagnostics(opened.name);
      ConversionOptions reading = of_articles_;
      if (!opened.format.empty()) reading.from = opened.format;
      std::vector<Reading> readings = read_articles({opened.name, opened.bytes}, reading, diagnostics);
      append(report, diagnostics);
      report.input_sha256 = hash_for_report(opened.bytes, options_);
      report.format = readings.front().format;
      for (Reading& one : readings) add_article(one, opened, input.section, report);
    });
    report.seconds = timer_.lap();
    report_(report);
    if (report.outcome == ArticleOutcome::done) return;
    ++left_out_;
    count(report, summary_);
  }

  /// An article that fails harms no other of its input.
  void add_article(Reading& reading, const OpenedInput& opened, const std::string& section,
                   ArticleReport& report) {
    attempt(report, [&] {
      Story story;
      try {
        story = prepare(std::move(reading.article), of_articles_, opened.read_resource, reading.diagnostics);
      } catch (...) {
        append(report, reading.diagnostics);
        throw;
      }
      append(report, reading.diagnostics);
      if (reading.diagnostics.has(Severity::error)) {
        report.outcome = ArticleOutcome::failed;
        return;
      }
      contributions_.push_back({std::move(story), section});
    });
  }

  /// Under WarningPolicy::refuse a warning ends the edition.
  void append(ArticleReport& report, const Diagnostics& diagnostics) const {
    const std::vector<Diagnostic> entries = judged(diagnostics, options_.warnings);
    report.diagnostics.insert(report.diagnostics.end(), entries.begin(), entries.end());
    if (options_.warnings == WarningPolicy::refuse && diagnostics.has(Severity::warning))
      report.outcome = ArticleOutcome::failed;
  }

  void write(ArticleReport& whole, Diagnostics& diagnostics) {
    if (left_out_ > 0 && options_.warnings == WarningPolicy::refuse) {
      throw Error(
          Error::Kind::input, diagnostics.file(), "edition.incomplete",
          fmt::format("{} of its inputs cannot be bound as they are; the edition is not made", left_out_));
    }
    EditionMatter matter{task_.edition.own, task_.edition.number, task_.edition.cover};
    const Conversion conversion = convert(
        std::move(matter), std::move(contributions_), options_.conversion,
        read_from_folders(task_.folder, options_.resource_folders, &options_.resource_map), diagnostics);
    append(whole, diagnostics);
    if (whole.outcome == ArticleOutcome::done) write_products(conversion, options_, whole);
  }

  const EditionTask& task_;
  const BatchOptions& options_;
  const ReportSink& report_;
  LapTimer timer_;
  ConversionOptions of_articles_;
  std::vector<Contribution> contributions_;
  std::size_t left_out_ = 0;  ///< inputs with something that is not in the edition
  BatchSummary summary_;
};

}  // namespace

bool is_edition_file(std::string_view argument) {
  const std::string folded = fold_case(argument);
  return folded.ends_with(".yaml") || folded.ends_with(".yml");
}

EditionTask load_edition(const std::string& path, Diagnostics& diagnostics) {
  EditionTask task;
  try {
    const std::string bytes = read_file(path, kLargestInput);
    const Source source = decode_source(path, bytes, diagnostics);
    task.edition = read_edition_file(source, diagnostics);
  } catch (const Error& error) {
    throw Error(Error::Kind::usage, error.subject(), error.code(), error.what(), error.position());
  }
  const fs::path folder = fs::path(path).parent_path();
  task.folder = folder.string();
  for (EditionFileSection& section : task.edition.sections)
    for (EditionEntry& entry : section.articles) {
      if (!is_address(entry.path)) entry.path = (folder / entry.path).string();
    }
  return task;
}

std::size_t input_count(const EditionTask& task) {
  return inputs_of(task).size();
}

BatchSummary run_edition(const EditionTask& task, const BatchOptions& options, const ReportSink& report) {
  return EditionRun(task, options, report).run();
}

}  // namespace newsexport
