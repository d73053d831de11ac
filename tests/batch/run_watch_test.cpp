#include "batch/run_watch.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

#include "citations/citations_fixture.h"

#include <catch2/catch.hpp>

#include "batch/gather_inputs.h"
#include "temporary_folder.h"

using namespace newsexport;
namespace fs = std::filesystem;

namespace {

constexpr const char* kStory = "# Rain\n\nIt rained.\n";

/// A watch over "inbox" in a thread of its own.
class Watched {
 public:
  Watched() {
    fs::create_directory(folder / "inbox");
    options_.conversion.assembly.modified = "2026-05-12T00:00:00Z";
    options_.conversion.assembly.citations = &packaged_citations();
    options_.is_to_stop = [this] { return is_to_stop_.load(); };
    work_.folder = folder.path("inbox");
    work_.plan = [this] {
      return plan_outputs(gather_inputs({work_.folder}, {}).files, {"", folder.path("out")}, ".epub");
    };
    work_.now = [this] { return date_time_from_epoch(seconds.load()); };
    work_.begin_waiting = [this] { is_waiting_ = true; };
  }
  ~Watched() { stop(); }

  /// Returns when what is there has been looked at.
  void start() {
    thread_ = std::thread([this] {
      Journal journal(folder.path("out"));
      options_.history = {&journal, "s", date_time_from_epoch(seconds)};
      summary = run_watch(work_, options_, [this](const ArticleReport& done) {
        const std::lock_guard lock(mutex_);
        const std::string name = fs::path(done.task.input).filename().string();
        told_.push_back(
            name + (done.outcome == ArticleOutcome::done ? " done" : " " + done.diagnostics.back().code));
      });
    });
    while (!is_waiting_) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }

  void stop() {
    is_to_stop_ = true;
    if (thread_.joinable()) thread_.join();
  }

  /// Waits until that many articles have been told of, but not for ever.
  std::vector<std::string> told(std::size_t count) {
    for (int i = 0; i < 3000; ++i) {
      {
        const std::lock_guard lock(mutex_);
        if (told_.size() >= count) return told_;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    const std::lock_guard lock(mutex_);
    return told_;
  }

  TemporaryFolder folder;
  BatchSummary summary;
  std::atomic<long long> seconds = 1790000000;

 private:
  WatchWork work_;
  BatchOptions options_;
  std::atomic<bool> is_to_stop_ = false;
  std::atomic<bool> is_waiting_ = false;
  std::mutex mutex_;
  std::vector<std::string> told_;
  std::thread thread_;
};

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("run_watch: what is there, then what comes and changes") {
  Watched watched;
  watched.folder.write("inbox/a.md", kStory);
  watched.start();
  CHECK(watched.told(1) == Told{"a.md done"});
  watched.folder.write("inbox/may/b.md", kStory);
  CHECK(watched.told(2) == Told{"a.md done", "b.md done"});
  watched.folder.write("inbox/a.md", kStory);  // the same again
  watched.folder.write("inbox/c.md", kStory);
  CHECK(watched.told(3) == Told{"a.md done", "b.md done", "c.md done"});
  watched.stop();
  CHECK(watched.summary.done == 3);
  CHECK(fs::exists(watched.folder / "out/may/b.epub"));
}

TEST_CASE("run_watch: a picture that comes later brings its article again") {
  Watched watched;
  watched.folder.write("inbox/may/a.md", "# Rain\n\nIt rained.\n\n![A street](pictures/street.svg)\n");
  watched.start();
  CHECK(watched.told(1).size() == 1);
  watched.folder.write("inbox/may/pictures/street.svg",
                       R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>)");
  CHECK(watched.told(2) == Told{"a.md done", "a.md done"});
}

TEST_CASE("run_watch: a failure is told once, and again when it is another one") {
  Watched watched;
  watched.folder.write("inbox/a.md", " \n");
  watched.start();
  watched.folder.write("inbox/a.md", "\n");  // as bad as before
  watched.folder.write("inbox/b.md", kStory);
  CHECK(watched.told(2) == Told{"a.md input.empty", "b.md done"});
  watched.folder.write("inbox/a.md", std::string("\0\1\2", 3));
  CHECK(watched.told(3) == Told{"a.md input.empty", "b.md done", "a.md input.binary"});
  watched.folder.write("inbox/a.md", kStory);
  CHECK(watched.told(4).back() == "a.md done");
}

TEST_CASE("run_watch: an embargoed article goes out when the time has come") {
  Watched watched;
  watched.folder.write(
      "inbox/a.md", "---\ntitle: Rain\nembargo: " + format_utc(date_time_from_epoch(watched.seconds + 100)) +
                        "\n---\n\nIt rained.\n");
  watched.start();
  CHECK(watched.told(1) == Told{"a.md article.embargoed"});
  watched.seconds += 200;
  CHECK(watched.told(2) == Told{"a.md article.embargoed", "a.md done"});
}

TEST_CASE("run_watch: when the folder goes, the watch ends and says so") {
  Watched watched;
  watched.start();
  fs::remove(watched.folder / "inbox");
  CHECK(watched.told(1) == Told{"inbox watch.gone"});
  watched.stop();
  CHECK(watched.summary.failed == 1);
}
