#pragma once

#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "batch/plan_outputs.h"
#include "newsexport.h"

namespace newsexport {

/// The files that the tasks of a batch read or write by plan, and its reports. An article that was found only
/// within an input may take none of them. Looked at from any thread; the set is made when it is first asked
/// for, because most batches never ask.
class PlannedFiles {
 public:
  /// `tasks` must outlive it.
  explicit PlannedFiles(const std::vector<Task>& tasks, std::vector<std::string> reports = {})
      : tasks_(tasks), reports_(std::move(reports)) {}

  bool contains(const std::string& path) const;

 private:
  const std::vector<Task>& tasks_;
  const std::vector<std::string> reports_;
  mutable std::once_flag is_made_;
  mutable std::set<std::string> identities_;
};

/// The tasks of an input that holds several articles, in their order. Files named after the input become
/// files in a folder named after it ("out/feed.epub" → "out/feed/2026-05-12-rain-in-may.epub"; a folder that
/// would have the input's own name gets "-articles" behind it). What goes to standard output as text goes
/// there one after the other. Throws Error (kind usage) `output.several-articles` where the user has named
/// one file for them all, and `output.clash` where one of them would be a file of `planned`.
std::vector<Task> plan_articles(const Task& task, const std::vector<Reading>& readings, Product product,
                                const PlannedFiles& planned);

}  // namespace newsexport
