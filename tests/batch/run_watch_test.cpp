#include "batch/run_watch.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

#include <unistd.h>

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
      FolderFilter filter;
      filter.passes_over_unreadable = true;
      const GatheredInputs inputs = gather_inputs({work_.folder}, filter);
      return WatchPlan{plan_outputs(inputs.files, {"", folder.path(out)}, ".epub"), inputs.unreadable,
                       inputs.passed_over};
    };
    work_.pass_over = [this](const std::vector<PassedOver>& files) {
      const std::lock_guard lock(mutex_);
      for (const PassedOver& file : files)
        if (!file.is_companion) told_.push_back(fs::path(file.path).filename().string() + " passed over");
    };
    work_.now = [this] { return date_time_from_epoch(seconds.load()); };
    options_.clock = [this] { return static_cast<double>(seconds.load()); };
    work_.begin_waiting = [this] { is_waiting_ = true; };
  }
  ~Watched() { stop(); }

  /// Returns when what is there has been looked at.
  void start() {
    thread_ = std::thread([this] {
      Journal journal(folder.path(out));
      options_.history = {&journal, "s"};
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
  std::string out = "out";
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

TEST_CASE("run_watch: a file that is no input is told once, and again when it comes again") {
  Watched watched;
  watched.folder.write("inbox/a.docx", "PK");
  watched.start();
  CHECK(watched.told(1) == Told{"a.docx passed over"});
  watched.folder.write("inbox/b.odt", "PK");
  CHECK(watched.told(2) == Told{"a.docx passed over", "b.odt passed over"});
  fs::remove(watched.folder / "inbox/a.docx");
  watched.folder.write("inbox/c.md", kStory);
  CHECK(watched.told(3).back() == "c.md done");
  watched.folder.write("inbox/a.docx", "PK");
  CHECK(watched.told(4).back() == "a.docx passed over");
}

TEST_CASE("run_watch: books in the watched folder itself are its own, and no files that are passed over") {
  Watched watched;
  watched.out = "inbox";
  watched.folder.write("inbox/a.md", kStory);
  watched.start();
  CHECK(watched.told(1) == Told{"a.md done"});
  watched.folder.write("inbox/b.md", kStory);
  CHECK(watched.told(2) == Told{"a.md done", "b.md done"});
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

namespace {

std::string feed_of(const std::string& items) {
  return "<rss version='2.0'><channel><title>T</title><link>http://example.com/</link>" + items +
         "</channel></rss>";
}

std::string item(const std::string& title, const std::string& text) {
  return "<item><title>" + title + "</title><description>" + text + "</description></item>";
}

}  // namespace

TEST_CASE("run_watch: books and feeds, one of which fails, in the folder itself come to rest") {
  Watched watched;
  watched.out = "inbox";
  watched.folder.write("inbox/feed/two.md", kStory);  // its book would be that of the second item
  watched.folder.write("inbox/feed.xml", feed_of(item("One", "It rained.") + item("Two", "It snowed.")));
  watched.folder.write("inbox/good.xml", feed_of(item("One", "It rained.") + item("Three", "It snowed.")));
  watched.start();
  const std::size_t count = watched.told(4).size();
  std::this_thread::sleep_for(std::chrono::milliseconds(1500));
  CHECK(watched.told(count).size() == count);
}

TEST_CASE("run_watch: a folder that cannot be read keeps no other from being looked at") {
  if (::geteuid() == 0) return;  // who may read everything
  Watched watched;
  watched.folder.write("inbox/a.md", kStory);
  watched.folder.write("inbox/closed/b.md", kStory);
  fs::permissions(watched.folder / "inbox/closed", fs::perms::none);
  watched.start();
  CHECK(watched.told(2) == Told{"closed input.unreadable", "a.md done"});
  fs::permissions(watched.folder / "inbox/closed", fs::perms::owner_all);
  CHECK(watched.told(3).back() == "b.md done");
}

TEST_CASE("run_watch: what could not be written is tried again when time has passed") {
  Watched watched;
  watched.out = "out/books";
  watched.folder.write("inbox/a.md", kStory);
  watched.folder.write("out", "a file in the way");
  watched.start();
  CHECK(watched.told(1) == Told{"a.md output.unwritable"});
  fs::remove(watched.folder / "out");
  watched.seconds += 100;
  CHECK(watched.told(2).back() == "a.md done");
}
