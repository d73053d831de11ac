#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "batch/plan_outputs.h"
#include "newsexport.h"
#include "support/diagnostics.h"

namespace newsexport {

enum class ArticleOutcome {
  done,       ///< written, or, where the task has no output, found to be convertible
  unchanged,  ///< written by an earlier run, and not converted again
  failed,     ///< the input could not be converted
  unwritten,  ///< the output could not be written
};

/// What became of one article.
struct ArticleReport {
  Task task;
  ArticleOutcome outcome = ArticleOutcome::done;
  std::size_t output_bytes = 0;
  std::string output_digest;  ///< digest_of() what was written
  std::size_t pdf_bytes = 0;  ///< of Task::pdf_output
  std::string pdf_digest;
  ReleaseWindow window;                 ///< of an article that is done
  std::vector<Diagnostic> diagnostics;  ///< with the error that ended it, as the last one
  /// How long it took; the first article of an input has the reading of the input too. None: nobody has a
  /// clock (BatchOptions::clock).
  std::optional<double> seconds;
  std::size_t articles_left = 0;  ///< of the same input, that are told behind this one
};

using ReportSink = std::function<void(const ArticleReport&)>;

/// How many articles ended in which way.
struct BatchSummary {
  std::size_t done = 0;
  std::size_t unchanged = 0;
  std::size_t failed = 0;
  std::size_t unwritten = 0;
  std::size_t untried_inputs = 0;  ///< left when the batch was told to stop
  std::map<std::string, std::size_t>
      by_code;  ///< articles that failed or are unwritten, under each code of their errors

  std::size_t total() const { return done + unchanged + failed + unwritten; }
};

/// Carries out a step of the report's task; whatever it throws, running out of memory too, becomes the
/// outcome and the report's last diagnostic.
void attempt(ArticleReport& report, const std::function<void()>& step);

/// Adds the article to the summary.
void count(const ArticleReport& article, BatchSummary& summary);

}  // namespace newsexport
