#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "batch/article_report.h"
#include "batch/article_tasks.h"
#include "batch/plan_outputs.h"
#include "batch/resource_map.h"
#include "batch/unchanged.h"
#include "newsexport.h"

namespace newsexport {

/// What a warning does to its article.
enum class WarningPolicy {
  accept,  ///< it is told, and the article is written
  refuse,  ///< it counts as an error: the article is not written
};

/// Whether a book carries what it was made from, to be read again (see writers/epub/embedded_source.h).
enum class SourceUse { leave, embed };

struct BatchOptions {
  ConversionOptions conversion;
  SourceUse source_use = SourceUse::leave;
  WarningPolicy warnings = WarningPolicy::accept;
  std::vector<std::filesystem::path> resource_folders;
  std::string tdm_policy_output;     ///< for one article: the file for Conversion::tdm_policy; empty: none
  std::vector<std::string> reports;  ///< files that the caller writes, and no article may be written to
  ResourceMap resource_map;
  History history;  ///< with a journal: what is unchanged since an earlier run is not converted again
  /// The tasks of the run that the given ones are a part of; null: those are all. Not owned.
  const std::vector<Task>* whole_plan = nullptr;
  bool wants_hashes = false;  ///< SHA-256 of inputs and outputs, for reports
  unsigned jobs = 1;          ///< inputs converted at once; the bytes of the outputs do not depend on it
  std::function<bool()> is_to_stop;  ///< asked before each input; true: the batch ends. Null: never
  /// Seconds of a clock that never goes back, asked on any thread; for reports only. Null: none are told.
  std::function<double()> clock;
};

/// The diagnostics as they are told: under WarningPolicy::refuse a warning as the error that it counts as.
std::vector<Diagnostic> judged(const Diagnostics& diagnostics, WarningPolicy policy);

/// SHA-256 in hexadecimal digits, or "" unless BatchOptions::wants_hashes.
std::string hash_for_report(std::string_view bytes, const BatchOptions& options);

/// Writes what was made to the places of the report's task, and the policy for text and data mining where one
/// is asked for, and says in the report how much was written. Throws Error (kind output), and in the end
/// Conversion::pdf_failure.
void write_products(const Conversion& conversion, const BatchOptions& options, ArticleReport& report);

/// Converts one input, files included; `report` is called for each of its articles, or once for the input
/// where it cannot be read. Never throws: whatever goes wrong, running out of memory too, is a diagnostic of
/// one article and harms no other. `planned` are the files of the batch that this task is part of.
void run_task(const Task& task, const BatchOptions& options, const PlannedFiles& planned,
              const ReportSink& report);

/// Converts all tasks, `options.jobs` at once; `report` is called for each article, in the order of the
/// tasks, from the calling thread. Tasks that write to a stream or a device are done one by one, in their
/// order. When `options.is_to_stop` says so, what is begun is finished and the rest is counted as untried.
BatchSummary run_batch(const std::vector<Task>& tasks, const BatchOptions& options, const ReportSink& report);

}  // namespace newsexport
