#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "batch/plan_outputs.h"
#include "newsexport.h"
#include "support/diagnostics.h"

namespace newsexport {

enum class ArticleOutcome {
  done,       ///< written, or, where the task has no output, found to be convertible
  unchanged,  ///< written by an earlier run, and not converted again
  failed,     ///< the input could not be converted
  unwritten,  ///< an output could not be written, or not be made for want of what the program needs for it
};

/// What became of one article.
struct ArticleReport {
  Task task;
  ArticleOutcome outcome = ArticleOutcome::done;
  std::size_t output_bytes = 0;
  std::string output_digest;  ///< digest_of() what was written
  std::size_t pdf_bytes = 0;  ///< of Task::pdf_output
  std::string pdf_digest;
  std::size_t policy_bytes = 0;  ///< of BatchOptions::tdm_policy_output
  std::string policy_output;     ///< where that went; empty: none was written
  /// Of an article that is done: what decides whether options about sources had anything to do.
  bool has_sources = false;
  bool cites_shared = false;
  ReleaseWindow window;                 ///< of an article that is done
  std::vector<Diagnostic> diagnostics;  ///< with the error that ended it, as the last one
  /// How long it took; the first article of an input has the reading of the input too. None: nobody has a
  /// clock (BatchOptions::clock).
  std::optional<double> seconds;
  std::string format;        ///< that it was read as; empty: it was not read
  std::string title;         ///< of an article that is done
  std::string language;      ///< the same
  std::string input_sha256;  ///< this and those below: where BatchOptions::wants_hashes says so
  std::string output_sha256;
  std::string pdf_sha256;
  std::string policy_sha256;
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
  /// Articles that failed or are unwritten, under each code of their errors.
  std::map<std::string, std::size_t> by_code;
  std::map<std::string, std::size_t> warnings;  ///< of all articles, by code
  std::map<std::string, std::size_t> left_out;  ///< diagnostics that tells_what_was_left_out(), by code
  std::size_t with_sources = 0;                 ///< articles that have some
  std::size_t citing_shared = 0;                ///< articles that cite from the files of --bibliography

  std::size_t total() const { return done + unchanged + failed + unwritten; }
};

/// Whether a diagnostic, of whatever severity, says that words, pictures or data of the article stand in no
/// output: its code ends in one of the words that are for that ("html.left-out", "jats.unread",
/// "markdown.html-dropped", "picture.omitted", "text.set-aside").
bool tells_what_was_left_out(const Diagnostic& diagnostic);

/// Carries out a step of the report's task; whatever it throws, running out of memory too, becomes the
/// outcome and the report's last diagnostic.
void attempt(ArticleReport& report, const std::function<void()>& step);

/// Codes with their numbers, as reports list them.
std::vector<std::pair<std::string, std::size_t>> most_frequent_first(
    const std::map<std::string, std::size_t>& kinds);

/// Adds warnings and what was left out to the summary.
void count_diagnostics(const std::vector<Diagnostic>& diagnostics, BatchSummary& summary);

/// Adds the article to the summary.
void count(const ArticleReport& article, BatchSummary& summary);

}  // namespace newsexport
