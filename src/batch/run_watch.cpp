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
constexpr double kSecondsBetweenRetries = 60;

/// The folders that the path lies in, up to the one that it begins with.
std::vector<std::string> folders_above(const fs::path& path) {
  std::vector<std::string> folders;
  for (fs::path folder = path.parent_path();; folder = folder.parent_path()) {
    folders.push_back(folder.string());
    if (!folder.has_relative_path()) return folders;
  }
}

/// Whether it may end otherwise though nothing in the folder changes.
bool may_time_help(const ArticleReport& report) {
  if (report.outcome == ArticleOutcome::unwritten) return true;
  if (report.outcome != ArticleOutcome::failed || report.diagnostics.empty()) return false;
  const std::string& code = report.diagnostics.back().code;
  return code == "article.embargoed" || code == "input.unreadable" || code == "input.changing";
}

void add(FolderChanges& changes, const FolderChanges& more) {
  changes.files.insert(more.files.begin(), more.files.end());
  changes.folders.insert(more.folders.begin(), more.folders.end());
  changes.unsettled = more.unsettled;
  changes.is_everything = changes.is_everything || more.is_everything;
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
      const FolderChanges more = watch.wait(kWaitMilliseconds);
      if (more.problem) tell_of_folder(*more.problem);
      if (more.is_gone) {
        tell_of_folder({Severity::error,
                        work_.folder,
                        {},
                        "the folder that is watched was deleted or moved away",
                        "watch.gone"});
        break;
      }
      add(changes, more);
      add_retries(changes);
      if (!changes.empty()) look(changes);
    }
    return summary_;
  }

 private:
  bool is_to_stop() const { return options_.is_to_stop && options_.is_to_stop(); }

  /// Converts what the changes may have touched, and forgets them; but where nobody can say what is there
  /// now.
  void look(FolderChanges& changes) {
    WatchPlan plan;
    try {
      plan = work_.plan();
    } catch (const Error& error) {
      tell_of_folder({Severity::error, error.subject(), error.position(), error.what(), error.code()});
      return;
    }
    for (const Diagnostic& problem : plan.problems) tell_of_folder(problem);
    pass_over(plan.passed_over, changes.unsettled);
    const std::vector<Task> touched = touched_by(changes, plan.tasks);
    changes = {};
    remember_outputs(plan.tasks);
    if (touched.empty()) return;
    for (const Task& task : touched) retried_.erase(task.input);
    options_.conversion.now = work_.now ? work_.now() : std::nullopt;
    options_.whole_plan = &plan.tasks;
    run_batch(touched, options_, [this](const ArticleReport& done) { take(done); });
    options_.whole_plan = nullptr;
  }

  /// One that goes and comes again is told again.
  void pass_over(const std::vector<PassedOver>& files, const std::set<std::string>& unsettled) {
    std::set<std::string> known;
    std::vector<PassedOver> fresh;
    for (const PassedOver& file : files) {
      if (written_.contains(file.path) || unsettled.contains(file.path)) continue;
      known.insert(file.path);
      if (!passed_over_.contains(file.path)) fresh.push_back(file);
    }
    passed_over_ = std::move(known);
    if (!fresh.empty() && work_.pass_over) work_.pass_over(fresh);
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

  void add_retries(FolderChanges& changes) {
    if (retried_.empty() || !options_.clock) return;
    const double seconds = options_.clock();
    if (seconds < next_retry_) return;
    next_retry_ = seconds + kSecondsBetweenRetries;
    changes.files.insert(retried_.begin(), retried_.end());
  }

  void take(const ArticleReport& done) {
    written_.insert(done.task.output);
    written_.insert(done.task.pdf_output);
    if (may_time_help(done)) retried_.insert(done.task.input);
    if (!is_news(done)) return;
    count(done, summary_);
    report_(done);
  }

  bool is_news(const ArticleReport& done) {
    std::string words;
    for (const Diagnostic& entry : done.diagnostics) words += format_diagnostic(entry) + '\n';
    if (done.outcome == ArticleOutcome::done || done.outcome == ArticleOutcome::unchanged)
      words = done.output_digest + done.pdf_digest;
    std::string& told = told_[{done.task.input, done.task.output}];
    const bool is_same = std::exchange(told, std::move(words)) == told;
    return !is_same && done.outcome != ArticleOutcome::unchanged;
  }

  void tell_of_folder(Diagnostic problem) {
    ArticleReport report;
    report.task.input = problem.file.empty() ? work_.folder : problem.file;
    report.outcome = ArticleOutcome::failed;
    report.diagnostics.push_back(std::move(problem));
    if (!is_news(report)) return;
    count(report, summary_);
    report_(report);
  }

  const WatchWork& work_;
  BatchOptions options_;
  const ReportSink& report_;
  std::map<std::string, std::string> outputs_;  ///< by input
  std::set<std::string> written_;
  std::set<std::string> passed_over_;
  std::set<std::string> retried_;  ///< inputs
  double next_retry_ = 0;
  /// By input and output: the words of a failure, or the digest of what was written.
  std::map<std::pair<std::string, std::string>, std::string> told_;
  BatchSummary summary_;
};

}  // namespace

BatchSummary run_watch(const WatchWork& work, BatchOptions options, const ReportSink& report) {
  return WatchRun(work, std::move(options), report).run();
}

}  // namespace newsexport
