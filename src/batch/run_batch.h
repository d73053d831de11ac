#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "batch/article_tasks.h"
#include "batch/plan_outputs.h"
#include "batch/resource_map.h"
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
  std::string tdm_policy_output;  ///< for one article: the file for Conversion::tdm_policy; empty: none
  ResourceMap resource_map;
};

enum class ArticleOutcome {
  done,       ///< written, or, where the task has no output, found to be convertible
  failed,     ///< the input could not be converted
  unwritten,  ///< the output could not be written
};

/// What became of one article.
struct ArticleReport {
  Task task;
  ArticleOutcome outcome = ArticleOutcome::done;
  std::size_t output_bytes = 0;
  std::size_t pdf_bytes = 0;            ///< of Task::pdf_output
  std::vector<Diagnostic> diagnostics;  ///< with the error that ended it, as the last one
};

/// How many articles ended in which way.
struct BatchSummary {
  std::size_t done = 0;
  std::size_t failed = 0;
  std::size_t unwritten = 0;

  std::size_t total() const { return done + failed + unwritten; }
};

using ReportSink = std::function<void(const ArticleReport&)>;

/// Converts one input, files included; `report` is called for each of its articles, or once for the input
/// where it cannot be read. Never throws: whatever goes wrong, running out of memory too, is a diagnostic of
/// one article and harms no other. `planned` are the files of the batch that this task is part of.
void run_task(const Task& task, const BatchOptions& options, const PlannedFiles& planned,
              const ReportSink& report);

/// Converts all tasks; `report` is called for each article, in order, from the calling thread.
BatchSummary run_batch(const std::vector<Task>& tasks, const BatchOptions& options, const ReportSink& report);

}  // namespace newsexport
