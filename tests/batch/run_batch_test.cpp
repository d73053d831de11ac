#include "batch/run_batch.h"

#include "citations/citations_fixture.h"

#include <unistd.h>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "support/files.h"
#include "temporary_folder.h"

using namespace newsexport;
namespace fs = std::filesystem;

namespace {

std::string last_code(const ArticleReport& report) {
  return report.diagnostics.empty() ? "none" : report.diagnostics.back().code;
}

/// Of a task whose input has one article.
ArticleReport run_one(const Task& task, const BatchOptions& options) {
  const std::vector<Task> batch{task};
  std::vector<ArticleReport> reports;
  run_task(task, options, PlannedFiles(batch),
           [&](const ArticleReport& report) { reports.push_back(report); });
  REQUIRE(reports.size() == 1);
  return reports.front();
}

BatchOptions plain_options() {
  BatchOptions options;
  options.conversion.assembly.modified = "2026-05-12T00:00:00Z";
  options.conversion.assembly.citations = &packaged_citations();
  return options;
}

/// A picture that is not there: a warning.
constexpr const char* kStoryWithWarning = "# Rain\n\nIt rained.\n\n![A wet street](missing.jpg)\n";

}  // namespace

TEST_CASE("run_task: an article becomes a file") {
  TemporaryFolder folder;
  folder.write("a.md", "# Rain\n\nIt rained.\n");
  const ArticleReport report = run_one({folder.path("a.md"), folder.path("out/a.epub")}, plain_options());
  CHECK(report.outcome == ArticleOutcome::done);
  CHECK(fs::file_size(folder / "out/a.epub") == report.output_bytes);
  CHECK(report.output_bytes > 0);
}

TEST_CASE("run_task: without an output nothing is written") {
  TemporaryFolder folder;
  folder.write("a.md", "# Rain\n\nIt rained.\n");
  CHECK(run_one({folder.path("a.md"), ""}, plain_options()).outcome == ArticleOutcome::done);
  CHECK(std::distance(fs::directory_iterator(folder / ""), fs::directory_iterator()) == 1);
}

TEST_CASE("run_task: an input that cannot be read is this article's error") {
  TemporaryFolder folder;
  folder.write("empty.md", " \n");
  const ArticleReport missing = run_one({folder.path("missing.md"), ""}, plain_options());
  CHECK(missing.outcome == ArticleOutcome::failed);
  CHECK(last_code(missing) == "input.missing");
  CHECK(last_code(run_one({folder.path("empty.md"), ""}, plain_options())) == "input.empty");
  CHECK(last_code(run_one({folder.path(""), ""}, plain_options())) == "input.not-a-file");
}

TEST_CASE("run_task: an output that cannot be written is told apart from a bad input") {
  TemporaryFolder folder;
  folder.write("a.md", "# Rain\n\nIt rained.\n");
  const ArticleReport report = run_one({folder.path("a.md"), "/dev/full"}, plain_options());
  CHECK(report.outcome == ArticleOutcome::unwritten);
  CHECK(last_code(report) == "output.unwritable");
}

TEST_CASE("run_task: under the strict policy a warning is an error and nothing is written") {
  TemporaryFolder folder;
  folder.write("a.md", kStoryWithWarning);
  BatchOptions options = plain_options();
  CHECK(run_one({folder.path("a.md"), folder.path("a.epub")}, options).outcome == ArticleOutcome::done);
  fs::remove(folder / "a.epub");
  options.warnings = WarningPolicy::refuse;
  const ArticleReport report = run_one({folder.path("a.md"), folder.path("a.epub")}, options);
  CHECK(report.outcome == ArticleOutcome::failed);
  REQUIRE_FALSE(report.diagnostics.empty());
  CHECK(report.diagnostics.back().severity == Severity::error);
  CHECK_FALSE(fs::exists(folder / "a.epub"));
}

TEST_CASE("run_batch: a bad article harms no other, and each is reported in order") {
  TemporaryFolder folder;
  folder.write("a.md", "# Rain\n\nIt rained.\n");
  folder.write("b.md",
               "\x7f"
               "ELF\1\2\3\4\5\6\7\x0e\x0f");
  folder.write("c.md", "# Hail\n\nIt hailed.\n");
  std::vector<Task> tasks;
  for (const std::string name : {"a", "b", "c"}) {
    tasks.push_back({folder.path(name + ".md"), folder.path(name + ".epub")});
  }
  std::vector<ArticleOutcome> outcomes;
  const BatchSummary summary = run_batch(
      tasks, plain_options(), [&](const ArticleReport& report) { outcomes.push_back(report.outcome); });
  CHECK(outcomes == std::vector{ArticleOutcome::done, ArticleOutcome::failed, ArticleOutcome::done});
  CHECK(summary.done == 2);
  CHECK(summary.failed == 1);
  CHECK(fs::exists(folder / "a.epub"));
  CHECK_FALSE(fs::exists(folder / "b.epub"));
  CHECK(fs::exists(folder / "c.epub"));
}

namespace {

constexpr const char* kFeed =
    "<rss><channel><title>Post</title><language>en</language><copyright>© Post</copyright>"
    "<item><title>Rain</title><link>https://p.example/1</link><pubDate>Tue, 12 May 2026 14:30:00 "
    "GMT</pubDate>"
    "<description>It rained.</description></item>"
    "<item><link>https://p.example/2</link></item>"
    "<item><title>Hail</title><link>https://p.example/3</link><description>It hailed.</description></item>"
    "</channel></rss>";

std::vector<ArticleReport> run_all(const std::vector<Task>& tasks, const BatchOptions& options) {
  std::vector<ArticleReport> reports;
  run_batch(tasks, options, [&](const ArticleReport& report) { reports.push_back(report); });
  return reports;
}

}  // namespace

TEST_CASE(
    "run_batch: each article of a feed is a file in a folder of its name, and a bad one harms no other") {
  TemporaryFolder folder;
  folder.write("feed.xml", kFeed);
  const std::vector<ArticleReport> reports =
      run_all({{folder.path("feed.xml"), folder.path("out/feed.epub")}}, plain_options());
  REQUIRE(reports.size() == 3);
  CHECK(reports[0].articles_left == 2);
  CHECK(reports[2].articles_left == 0);
  CHECK(reports[0].outcome == ArticleOutcome::done);
  CHECK(reports[1].outcome == ArticleOutcome::failed);
  REQUIRE_FALSE(reports[1].diagnostics.empty());
  CHECK(reports[1].diagnostics.front().code == "feed.item-empty");
  CHECK(fs::exists(folder / "out/feed/2026-05-12-rain.epub"));
  CHECK(fs::exists(folder / "out/feed/hail.epub"));
  CHECK(std::distance(fs::directory_iterator(folder / "out/feed"), fs::directory_iterator()) == 2);
}

TEST_CASE("run_batch: no article of a feed is written in the place of a report") {
  TemporaryFolder folder;
  folder.write("feed.xml", kFeed);
  BatchOptions options = plain_options();
  options.reports = {folder.path("out/./feed/hail.epub")};
  const std::vector<ArticleReport> reports =
      run_all({{folder.path("feed.xml"), folder.path("out/feed.epub")}}, options);
  REQUIRE(reports.size() == 1);
  CHECK(last_code(reports[0]) == "output.clash");
  CHECK_FALSE(fs::exists(folder / "out"));
}

TEST_CASE("run_batch: a feed cannot become the one file that the user names") {
  TemporaryFolder folder;
  folder.write("feed.xml", kFeed);
  const std::vector<ArticleReport> reports = run_all(
      {{folder.path("feed.xml"), folder.path("book.epub"), "", OutputNaming::by_user}}, plain_options());
  REQUIRE(reports.size() == 1);
  CHECK(last_code(reports[0]) == "output.several-articles");
  CHECK_FALSE(fs::exists(folder / "book.epub"));
}

TEST_CASE("run_batch: a book that carries its source is read again, with its picture and bibliography") {
  TemporaryFolder folder;
  folder.write(
      "story.md",
      "---\ntitle: Rain\nlang: en\nrights: © Doe\nbibliography: works.json\n---\n\nIt rained [@a].\n\n"
      "![A wet street](wet.svg)\n");
  folder.write(
      "wet.svg",
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>");
  folder.write("works.json", R"([{"id": "a", "type": "book", "title": "Tides"}])");
  BatchOptions options = plain_options();
  options.source_use = SourceUse::embed;
  REQUIRE(run_all({{folder.path("story.md"), folder.path("x/story.epub")}}, options).at(0).outcome ==
          ArticleOutcome::done);
  BatchOptions dump = plain_options();
  dump.conversion.product = Product::model_dump;
  CHECK(run_all({{folder.path("story.md"), folder.path("a.txt")}}, dump).at(0).outcome ==
        ArticleOutcome::done);
  const ArticleReport again = run_all({{folder.path("x/story.epub"), folder.path("b.txt")}}, dump).at(0);
  CHECK(again.outcome == ArticleOutcome::done);
  CHECK(again.diagnostics.empty());
  CHECK(read_file(folder / "a.txt", 10000) == read_file(folder / "b.txt", 10000));
}

TEST_CASE("run_batch: an EPUB without its source is refused") {
  TemporaryFolder folder;
  folder.write("story.md", "# Rain\n\nIt rained.\n");
  run_all({{folder.path("story.md"), folder.path("story.epub")}}, plain_options());
  const std::vector<ArticleReport> reports = run_all({{folder.path("story.epub"), ""}}, plain_options());
  CHECK(last_code(reports.at(0)) == "epub.no-source");
}

TEST_CASE("run_task: each article is timed by the clock that is handed in, and by no other") {
  TemporaryFolder folder;
  folder.write("a.md", "# Rain\n\nIt rained.\n");
  const Task task{folder.path("a.md"), ""};
  CHECK_FALSE(run_one(task, plain_options()).seconds);
  BatchOptions options = plain_options();
  double now = 100;
  options.clock = [&now] { return now += 2.5; };
  CHECK(run_one(task, options).seconds == 2.5);
  CHECK(run_one({folder.path("missing.md"), ""}, options).seconds == 2.5);
}

TEST_CASE("run_batch: what an earlier process of our own number left is in nobody's way") {
  // In a container each run is process number 1.
  TemporaryFolder folder;
  folder.write("a.md", "# Rain\n\nIt rained.\n");
  for (int number = 1; number < 100; ++number)
    folder.write(fmt::format("out/.a.epub.{}-{}.part", ::getpid(), number), "half");
  const BatchSummary summary = run_batch({{folder.path("a.md"), folder.path("out/a.epub")}}, plain_options(),
                                         [](const ArticleReport&) {});
  CHECK(summary.done == 1);
  CHECK(std::distance(fs::directory_iterator(folder / "out"), fs::directory_iterator()) == 1);
}

TEST_CASE(
    "write_products: a PDF that cannot be made leaves the EPUB, and the article counts as not written") {
  TemporaryFolder folder;
  ArticleReport report;
  report.task = {"a.md", folder.path("a.epub"), folder.path("a.pdf")};
  Conversion conversion;
  conversion.epub = "book";
  conversion.pdf_failure = Error(Error::Kind::set_up, "newsexport", "font.none", "no font");
  BatchOptions options = plain_options();
  options.conversion.product = Product::epub_and_pdf;
  attempt(report, [&] { write_products(conversion, options, report); });
  CHECK(report.outcome == ArticleOutcome::unwritten);
  CHECK(last_code(report) == "font.none");
  CHECK(report.diagnostics.back().is_of_set_up);
  CHECK(fs::exists(folder / "a.epub"));
  CHECK_FALSE(fs::exists(folder / "a.pdf"));
  CHECK(report.pdf_bytes == 0);
  ArticleReport checked;
  attempt(checked, [&] { write_products(conversion, options, checked); });
  CHECK(checked.outcome == ArticleOutcome::unwritten);
}
