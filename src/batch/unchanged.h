#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "batch/article_report.h"
#include "batch/journal.h"
#include "batch/open_input.h"

namespace newsexport {

/// The journal of a batch, and what all its products depend on beside their inputs.
struct History {
  Journal* journal = nullptr;  ///< not owned; null: nothing is skipped and nothing noted
  std::string settings;        ///< a digest of program, options, styles, fonts and bibliographies
};

/// What the articles of one input read beside it. Thread-safe.
class ResourceLog {
 public:
  /// Reads by `reader` and notes what came. The log must outlive it.
  ResourceReader watch(ResourceReader reader);

  /// By name; none where a file was not the same when it was read again.
  std::optional<std::vector<ReadResource>> entries() const;

 private:
  void note(const std::string& name, const std::string& state);

  mutable std::mutex mutex_;
  std::map<std::string, std::string> states_;
  bool has_changed_ = false;
};

/// The reports of the articles of an input which was converted before, from the same bytes and resources with
/// the same settings, and whose outputs all stand as they were written. Empty where it is to be converted.
/// `now` is the moment for the dates at which articles are held back or let go; none: they do not count.
std::vector<ArticleReport> find_unchanged(const Task& task, const OpenedInput& opened, const History& history,
                                          const std::optional<DateTime>& now);

/// Notes that all articles of the input are written. Nothing is noted where a resource changed meanwhile.
/// Throws Error (kind output) as Journal::add() does.
void note_done(const Task& task, const OpenedInput& opened, const std::vector<ArticleReport>& articles,
               const ResourceLog& resources, const History& history);

}  // namespace newsexport
