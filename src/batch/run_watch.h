#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "batch/run_batch.h"

namespace newsexport {

/// What is in the folder now.
struct WatchPlan {
  std::vector<Task> tasks;
  std::vector<Diagnostic> problems;     ///< with folders in it
  std::vector<PassedOver> passed_over;  ///< files that are no inputs
};

/// A folder whose articles are to be converted as they come and change.
struct WatchWork {
  std::string folder;
  /// What it throws is told, and it is asked again each second.
  std::function<WatchPlan()> plan;
  /// The moment at which embargoes are looked at. None: dates decide nothing.
  std::function<std::optional<DateTime>()> now;
  /// Called with files that are no inputs and have come since it was called before; what the run wrote itself
  /// is none of them.
  std::function<void(const std::vector<PassedOver>&)> pass_over;
  /// Called when the articles that are there have been looked at, and the watch begins.
  std::function<void()> begin_waiting;
};

/// Converts what is in the folder, then what comes or changes there, until `options.is_to_stop` says so; that
/// is asked each second. An article is looked at when it, or any file that it may name in its own folder and
/// below, is written, moved in or deleted, and nobody is writing to it any more; with `options.history` it is
/// converted only if that makes a difference. Where time alone may help (an embargo, a full disk, a file that
/// may not be read) it is looked at again each minute by `options.clock`. Reports are as of run_batch(), but
/// for what is unchanged, what was written anew with the same bytes, and a failure that was told before in
/// the same words. If the folder goes, the last report says so (`watch.gone`). Throws Error as FolderWatch
/// does.
BatchSummary run_watch(const WatchWork& work, BatchOptions options, const ReportSink& report);

}  // namespace newsexport
