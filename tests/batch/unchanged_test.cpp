#include "batch/unchanged.h"

#include "citations/citations_fixture.h"

#include <catch2/catch.hpp>

#include "batch/run_batch.h"
#include "support/files.h"
#include "temporary_folder.h"

using namespace newsexport;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kAnySize = std::size_t{1} << 30;

/// A folder with a story, run again and again as new processes would.
class Newsroom {
 public:
  Newsroom() { folder.write("story.md", "# Rain\n\nIt rained.\n\n![A street](street.svg)\n"); }

  std::vector<ArticleOutcome> run() {
    Journal journal(folder.path("out"));
    BatchOptions options;
    options.conversion.assembly.modified = "2026-05-12T00:00:00Z";
    options.conversion.assembly.citations = &packaged_citations();
    options.conversion.now = now;
    options.history = {&journal, settings};
    std::vector<ArticleOutcome> outcomes;
    run_batch({{folder.path(input), folder.path("out/story.epub")}}, options,
              [&](const ArticleReport& report) { outcomes.push_back(report.outcome); });
    return outcomes;
  }

  TemporaryFolder folder;
  std::string input = "story.md";
  std::string settings = "s";
  std::optional<DateTime> now;
};

using Outcomes = std::vector<ArticleOutcome>;
const Outcomes kDone{ArticleOutcome::done};
const Outcomes kUnchanged{ArticleOutcome::unchanged};
const Outcomes kFailed{ArticleOutcome::failed};

constexpr const char* kDrawing = R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>)";

}  // namespace

TEST_CASE("unchanged: an input is converted once") {
  Newsroom newsroom;
  CHECK(newsroom.run() == kDone);
  CHECK(newsroom.run() == kUnchanged);
  CHECK(newsroom.run() == kUnchanged);
}

TEST_CASE("unchanged: not where the input or the settings have changed") {
  Newsroom newsroom;
  newsroom.run();
  newsroom.folder.write("story.md", "# Rain\n\nIt snowed.\n");
  CHECK(newsroom.run() == kDone);
  CHECK(newsroom.run() == kUnchanged);
  newsroom.settings = "t";
  CHECK(newsroom.run() == kDone);
}

TEST_CASE("unchanged: not where a picture comes, changes or goes") {
  Newsroom newsroom;
  newsroom.run();
  newsroom.folder.write("street.svg", kDrawing);
  CHECK(newsroom.run() == kDone);
  CHECK(newsroom.run() == kUnchanged);
  newsroom.folder.write("street.svg", std::string(kDrawing) + "\n");
  CHECK(newsroom.run() == kDone);
  fs::remove(newsroom.folder / "street.svg");
  CHECK(newsroom.run() == kDone);
  CHECK(newsroom.run() == kUnchanged);
}

TEST_CASE("unchanged: not where an output is missing or is not what was written") {
  Newsroom newsroom;
  newsroom.run();
  const fs::path output = newsroom.folder / "out/story.epub";
  const std::string book = read_file(output, kAnySize);
  fs::remove(output);
  CHECK(newsroom.run() == kDone);
  std::string edited = book;
  edited.back() = 'x';
  write_file(output, edited);
  CHECK(newsroom.run() == kDone);
  CHECK(read_file(output, kAnySize) == book);
}

TEST_CASE("unchanged: a failed input is tried again") {
  Newsroom newsroom;
  newsroom.folder.write("story.md", " \n");
  CHECK(newsroom.run() == kFailed);
  CHECK(newsroom.run() == kFailed);
}

TEST_CASE("unchanged: the day on which an article's use ends is not missed") {
  Newsroom newsroom;
  newsroom.folder.write(
      "story.md",
      "---\ntitle: Rain\nexpires: 2026-06-01\nembargo: 2026-05-01T06:00:00Z\n---\n\nIt rained.\n");
  newsroom.now = parse_date_time("2026-05-12T00:00:00Z");
  CHECK(newsroom.run() == kDone);
  CHECK(newsroom.run() == kUnchanged);
  newsroom.now = parse_date_time("2026-06-02T00:00:00Z");
  CHECK(newsroom.run() == kFailed);
  newsroom.now = parse_date_time("2026-04-30T00:00:00Z");
  CHECK(newsroom.run() == kFailed);
}

TEST_CASE("unchanged: each article of a feed is told of; one that is missing brings back all") {
  Newsroom newsroom;
  newsroom.input = "feed.xml";
  newsroom.folder.write(
      "feed.xml",
      "<rss version='2.0'><channel><title>T</title><link>http://example.com/</link>"
      "<item><title>One</title><description>It rained.</description></item>"
      "<item><title>Two</title><description>It snowed.</description></item></channel></rss>");
  CHECK(newsroom.run() == Outcomes(2, ArticleOutcome::done));
  CHECK(newsroom.run() == Outcomes(2, ArticleOutcome::unchanged));
  for (const fs::directory_entry& entry : fs::directory_iterator(newsroom.folder / "out/story")) {
    fs::remove(entry.path());
    break;
  }
  CHECK(newsroom.run() == Outcomes(2, ArticleOutcome::done));
}

TEST_CASE("unchanged: the archive may be moved, and the outputs with their journal") {
  Newsroom newsroom;
  newsroom.run();
  newsroom.folder.write("elsewhere/story.md", read_file(newsroom.folder / "story.md", kAnySize));
  newsroom.input = "elsewhere/story.md";
  CHECK(newsroom.run() == kUnchanged);
}

TEST_CASE("unchanged: a journal that cannot be written is a warning, and the article is done") {
  Newsroom newsroom;
  Journal journal(newsroom.folder.path("out"));
  newsroom.folder.write("out/" + std::string(kJournalName) + "/in the way", "");
  BatchOptions options;
  options.conversion.assembly.citations = &packaged_citations();
  options.history = {&journal, "s"};
  std::vector<ArticleReport> reports;
  run_batch({{newsroom.folder.path("story.md"), newsroom.folder.path("out/story.epub")}}, options,
            [&](const ArticleReport& report) { reports.push_back(report); });
  REQUIRE(reports.size() == 1);
  CHECK(reports.front().outcome == ArticleOutcome::done);
  CHECK(reports.front().diagnostics.back().code == "journal.unwritable");
  CHECK(reports.front().diagnostics.back().severity == Severity::warning);
}

TEST_CASE("ResourceLog: a file that changes while the input is converted is noticed") {
  ResourceLog log;
  std::string content = "a";
  const ResourceReader reader = log.watch([&](const std::string&) { return content; });
  reader("p.png");
  reader("p.png");
  CHECK(log.entries().value().size() == 1);
  content = "b";
  reader("p.png");
  CHECK_FALSE(log.entries());
}
