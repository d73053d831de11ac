// Each article by itself, from file to file: run_task(), run_batch().
#include "batch/run_batch.h"

#include <algorithm>
#include <new>

#include "batch/resource_folders.h"
#include "batch/standard_output.h"
#include "support/decode.h"
#include "support/files.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

std::string read_input(const std::string& input) {
  if (input == kStandardStream) return read_standard_input(kLargestInput);
  return read_file(input, kLargestInput);
}

fs::path folder_of(const std::string& input) {
  return input == kStandardStream ? fs::path() : fs::path(input).parent_path();
}

Conversion convert_input(const Task& task, const BatchOptions& options, Diagnostics& diagnostics) {
  const std::string bytes = read_input(task.input);
  const ResourceReader read_resource = read_from_folders(folder_of(task.input), options.resource_folders);
  return convert({task.input, bytes}, options.conversion, read_resource, diagnostics);
}

/// What goes into Task::output.
const std::string& main_product(const Conversion& conversion, Product product) {
  switch (product) {
    case Product::pdf:
      return conversion.pdf;
    case Product::model_dump:
      return conversion.model_dump;
    case Product::page_dump:
      return conversion.page_dump;
    case Product::audit:
      return conversion.audit;
    case Product::epub:
    case Product::epub_and_pdf:
      break;
  }
  return conversion.epub;
}

void write_output(const std::string& output, std::string_view bytes) {
  if (output == kStandardStream) {
    write_standard_output(bytes);
  } else {
    write_file(output, bytes);
  }
}

/// Under WarningPolicy::refuse a warning is told as the error that it counts as.
std::vector<Diagnostic> judged(const Diagnostics& diagnostics, WarningPolicy policy) {
  std::vector<Diagnostic> entries = diagnostics.entries();
  if (policy == WarningPolicy::accept) return entries;
  for (Diagnostic& entry : entries) {
    if (entry.severity == Severity::warning) entry.severity = Severity::error;
  }
  return entries;
}

bool has_error(const std::vector<Diagnostic>& entries) {
  return std::ranges::find(entries, Severity::error, &Diagnostic::severity) != entries.end();
}

/// The steps of one article. Throws what they throw; `report` then holds what was found so far.
void convert_and_write(const BatchOptions& options, ArticleReport& report) {
  Diagnostics diagnostics(report.task.input);
  Conversion conversion;
  try {
    conversion = convert_input(report.task, options, diagnostics);
  } catch (...) {
    report.diagnostics = judged(diagnostics, options.warnings);
    throw;
  }
  report.diagnostics = judged(diagnostics, options.warnings);
  if (has_error(report.diagnostics)) {
    report.outcome = ArticleOutcome::failed;
    return;
  }
  if (report.task.output.empty()) return;
  if (!options.tdm_policy_output.empty() && !conversion.tdm_policy.empty()) {
    write_output(options.tdm_policy_output, conversion.tdm_policy);
  }
  const std::string& product = main_product(conversion, options.conversion.product);
  write_output(report.task.output, product);
  report.output_bytes = product.size();
  if (report.task.pdf_output.empty()) return;
  write_output(report.task.pdf_output, conversion.pdf);
  report.pdf_bytes = conversion.pdf.size();
}

void fail(ArticleReport& report, ArticleOutcome outcome, Diagnostic diagnostic) {
  report.outcome = outcome;
  report.diagnostics.push_back(std::move(diagnostic));
}

}  // namespace

ArticleReport run_task(const Task& task, const BatchOptions& options) {
  ArticleReport report;
  report.task = task;
  try {
    convert_and_write(options, report);
  } catch (const Error& error) {
    const bool is_output = error.kind() == Error::Kind::output;
    fail(report, is_output ? ArticleOutcome::unwritten : ArticleOutcome::failed,
         {Severity::error, error.subject(), error.position(), error.what(), error.code()});
  } catch (const std::bad_alloc&) {
    fail(report, ArticleOutcome::failed,
         {Severity::error,
          task.input,
          {},
          "there is not enough memory for this article",
          "input.out-of-memory"});
  } catch (const std::exception& failure) {
    fail(report, ArticleOutcome::failed,
         {Severity::error, task.input, {}, failure.what(), "internal.failure"});
  }
  return report;
}

BatchSummary run_batch(const std::vector<Task>& tasks, const BatchOptions& options,
                       const std::function<void(const ArticleReport&)>& report) {
  BatchSummary summary;
  for (const Task& task : tasks) {
    const ArticleReport done = run_task(task, options);
    switch (done.outcome) {
      case ArticleOutcome::done:
        ++summary.done;
        break;
      case ArticleOutcome::failed:
        ++summary.failed;
        break;
      case ArticleOutcome::unwritten:
        ++summary.unwritten;
        break;
    }
    report(done);
  }
  return summary;
}

}  // namespace newsexport
