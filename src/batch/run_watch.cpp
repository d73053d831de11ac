// A newsroom's drop folder: run_watch().
#include "batch/run_watch.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "batch/folder_watch.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

constexpr int kWaitMilliseconds = 1000;
constexpr long long kSecondsBetweenEmbargoChecks = 60;

/// The folders that the path lies in, up to the one that it begins with.
std::vector<std::string> folders_above(const fs::path& path) {
  std::vector<std::string> folders;
  for (fs::path folder = path.parent_path();; folder = folder.parent_path()) {
    folders.push_back(folder.string());
    if (!folder.has_relative_path()) return folders;
  }
}

class WatchRun {
 public:
  WatchRun(const WatchWork& work, BatchOptions options, const ReportSink& report)
      : work_(work), options_(std::move(options)), report_(report) {}

  BatchSummary run() {
    FolderWatch watch(work_.folder);  // before the first look: nothing may come in between
    FolderChanges changes;
    changes.is_everything = true;
    look(changes);
    if (work_.begin_waiting) work_.begin_waiting();
    while (!is_to_stop()) {
      changes = watch.wait(kWaitMilliseconds);
      if (changes.is_gone) {
        tell_of_folder("watch.gone", "the folder that is watched was deleted or moved away");
        break;
      }
      add_embargoed(changes);
      if (!changes.empty()) look(changes);
    }
    return summary_;
  }

 private:
  bool is_to_stop() const { return options_.is_to_stop && options_.is_to_stop(); }

  /// Converts what the changes may have touched.
  void look(const FolderChanges& changes) {
    std::vector<Task> tasks;
    try {
      tasks = work_.plan();
    } catch (const Error& error) {
      tell_of_folder(error.code(), error.what());
      return;
    }
    std::vector<Task> touched = touched_by(changes, tasks);
    remember_outputs(tasks);
    if (touched.empty()) return;
    options_.conversion.now = work_.now ? work_.now() : std::nullopt;
    if (options_.history.now) options_.history.now = options_.conversion.now;
    run_batch(touched, options_, [this](const ArticleReport& done) { take(done); });
  }

  std::vector<Task> touched_by(const FolderChanges& changes, const std::vector<Task>& tasks) const {
    std::set<std::string> inputs;
    for (const Task& task : tasks) inputs.insert(task.input);
    // Whose articles may name a file that has changed. An input is nobody else's picture, and what we wrote
    // ourselves nobody's at all.
    std::set<std::string> folders_of_resources;
    for (const auto* paths : {&changes.files, &changes.folders}) {
      for (const std::string& path : *paths) {
        if (!inputs.contains(path) && !written_.contains(path))
          std::ranges::move(folders_above(path),
                            std::inserter(folders_of_resources, folders_of_resources.end()));
      }
    }
    std::vector<Task> touched;
    for (const Task& task : tasks) {
      if (changes.unsettled.contains(task.input)) continue;
      const std::vector<std::string> folders = folders_above(task.input);
      const bool is_moved = std::ranges::any_of(
          folders, [&](const std::string& folder) { return changes.folders.contains(folder); });
      if (changes.is_everything || changes.files.contains(task.input) || has_new_output(task) || is_moved ||
          folders_of_resources.contains(folders.front()))
        touched.push_back(task);
    }
    return touched;
  }

  /// As when "a.html" comes to lie beside "a.md", and both books need names of their own.
  bool has_new_output(const Task& task) const {
    const auto known = outputs_.find(task.input);
    return known != outputs_.end() && known->second != task.output;
  }

  void remember_outputs(const std::vector<Task>& tasks) {
    for (const Task& task : tasks) {
      outputs_[task.input] = task.output;
      written_.insert(task.output);
      written_.insert(task.pdf_output);
    }
  }

  /// Each minute; a moment that does not pass (SOURCE_DATE_EPOCH) lifts no embargo.
  void add_embargoed(FolderChanges& changes) {
    const std::optional<DateTime> now = work_.now ? work_.now() : std::nullopt;
    if (embargoed_.empty() || !now) return;
    const long long seconds = seconds_since_epoch(*now);
    if (seconds < next_embargo_check_) return;
    next_embargo_check_ = seconds + kSecondsBetweenEmbargoChecks;
    changes.files.insert(embargoed_.begin(), embargoed_.end());
  }

  void take(const ArticleReport& done) {
    const std::string& input = done.task.input;
    const bool is_embargoed =
        !done.diagnostics.empty() && done.diagnostics.back().code == "article.embargoed";
    if (is_embargoed && done.outcome == ArticleOutcome::failed) {
      embargoed_.insert(input);
    } else {
      embargoed_.erase(input);
    }
    if (!is_news(done)) return;
    count(done, summary_);
    report_(done);
  }

  /// Of a failure: whether it was told before in the same words.
  bool is_news(const ArticleReport& done) {
    const std::pair article(done.task.input, done.task.output);
    if (done.outcome == ArticleOutcome::done || done.outcome == ArticleOutcome::unchanged) {
      failures_.erase(article);
      return done.outcome == ArticleOutcome::done;
    }
    std::string words;
    for (const Diagnostic& entry : done.diagnostics) words += format_diagnostic(entry) + '\n';
    std::string& told = failures_[article];
    return std::exchange(told, std::move(words)) != told;
  }

  void tell_of_folder(const std::string& code, const std::string& message) {
    ArticleReport report;
    report.task.input = work_.folder;
    report.outcome = ArticleOutcome::failed;
    report.diagnostics.push_back({Severity::error, work_.folder, {}, message, code});
    take(report);
  }

  const WatchWork& work_;
  BatchOptions options_;
  const ReportSink& report_;
  std::map<std::string, std::string> outputs_;  ///< by input
  std::set<std::string> written_;
  std::set<std::string> embargoed_;
  std::map<std::pair<std::string, std::string>, std::string> failures_;  ///< by input and output, as told
  long long next_embargo_check_ = 0;
  BatchSummary summary_;
};

}  // namespace

BatchSummary run_watch(const WatchWork& work, BatchOptions options, const ReportSink& report) {
  return WatchRun(work, std::move(options), report).run();
}

}  // namespace newsexport
