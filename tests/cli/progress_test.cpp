#include "cli/progress.h"

#include <catch2/catch.hpp>

#include "support/utf8.h"

using namespace newsexport;

namespace {

/// A batch whose clock the test sets.
struct Batch {
  double now = 1000;
  std::size_t width = 80;
  Progress progress;

  Batch(ProgressForm form, std::size_t inputs, BarCharacters bar = BarCharacters::ascii)
      : progress({form, bar, inputs, [this] { return now; }, [this] { return width; }}) {}

  /// An article is done, so many seconds after the last.
  std::string add(double seconds, std::string_view lines = "",
                  ArticleOutcome outcome = ArticleOutcome::done) {
    now += seconds;
    ArticleReport report;
    report.outcome = outcome;
    return progress.add(report, lines);
  }
};

}  // namespace

TEST_CASE("progress: the line is drawn in place, with a bar") {
  Batch batch(ProgressForm::line, 4);
  CHECK(batch.progress.begin() == "[----------------] 0 of 4 articles");
  CHECK(batch.add(0.5) == "\r[####------------] 1 of 4 articles\x1b[K");
  CHECK(batch.add(0.5) == "\r[########--------] 2 of 4 articles, 2.0/s, 1 s left\x1b[K");
  CHECK(batch.progress.end() == "\r\x1b[K");
  CHECK(batch.progress.end() == "");
}

TEST_CASE("progress: the bar is drawn in eighths of a column where the terminal has the characters") {
  Batch batch(ProgressForm::line, 40, BarCharacters::unicode);
  CHECK(batch.progress.begin() == "░░░░░░░░░░░░░░░░ 0 of 40 articles");
  CHECK(batch.add(0.5) == "\r▍░░░░░░░░░░░░░░░ 1 of 40 articles\x1b[K");
}

TEST_CASE("progress: the line is drawn ten times a second at most") {
  Batch batch(ProgressForm::line, 10000);
  batch.progress.begin();
  int drawn = 0;
  for (int i = 0; i < 5000; ++i) drawn += batch.add(0.001).empty() ? 0 : 1;
  CHECK(drawn >= 40);
  CHECK(drawn <= 50);
}

TEST_CASE("progress: diagnostics take the line's place, and it stands below them again") {
  Batch batch(ProgressForm::line, 4);
  batch.progress.begin();
  CHECK(batch.add(0.01, "a.md: warning: w\n") ==
        "\r\x1b[Ka.md: warning: w\n[----------------] 0 of 4 articles");
}

TEST_CASE("progress: failures are counted, whatever could not be done") {
  Batch batch(ProgressForm::line, 4);
  batch.add(0.0625, "", ArticleOutcome::failed);
  CHECK(batch.add(0.0625, "", ArticleOutcome::unwritten) ==
        "\r[########--------] 2 of 4 articles, 2 failed\x1b[K");
}

TEST_CASE("progress: the line is narrower than the terminal, whose width may change") {
  Batch batch(ProgressForm::line, 1000);
  batch.progress.begin();
  for (const std::size_t width : {80U, 50U, 20U, 5U, 1U}) {
    batch.width = width;
    const std::string drawn = batch.add(2);
    const std::string line = drawn.substr(1, drawn.size() - 4);
    INFO(line);
    CHECK(code_point_count(line) < std::max<std::size_t>(width, 2));
    CHECK(line.starts_with('[') == (width == 80));
  }
  batch.width = 0;
  CHECK(batch.add(2).starts_with("\r["));
}

TEST_CASE("progress: in a log there is a line every five seconds at most, and nothing to erase") {
  Batch batch(ProgressForm::plain, 20000);
  CHECK(batch.progress.begin() == "");
  std::string log;
  for (int i = 0; i < 400; ++i) log += batch.add(0.03125, i == 100 ? "a.md: warning: w\n" : "");
  CHECK(log ==
        "a.md: warning: w\n"
        "160 of 20,000 articles, 32.0/s, 11 min left\n"
        "320 of 20,000 articles, 32.0/s, 11 min left\n");
  CHECK(batch.progress.end() == "");
}

TEST_CASE("progress: without progress the diagnostics are told alone, and no clock is needed") {
  Progress progress({});
  CHECK(progress.begin() == "");
  CHECK(progress.add({}, "a.md: warning: w\n") == "a.md: warning: w\n");
  CHECK(progress.end() == "");
}

TEST_CASE("progress: an input with several articles is done with its last") {
  Batch batch(ProgressForm::line, 2);
  ArticleReport article;
  article.articles_left = 1;
  batch.now += 1;
  CHECK(batch.progress.add(article, "") == "\r[----------------] 0 of 2 inputs, 1 articles\x1b[K");
  CHECK(batch.add(1) == "\r[########--------] 1 of 2 inputs, 2 articles, 1.0/s, 2 s left\x1b[K");
}

TEST_CASE("progress: an edition, which is told of behind its inputs, is none of them") {
  Batch batch(ProgressForm::line, 1);
  batch.add(0.2);
  CHECK(batch.add(0.2) == "\r[################] 1 of 1 articles\x1b[K");
}

TEST_CASE("progress: rate and time left are those of the last half minute, in units that fit") {
  Batch batch(ProgressForm::plain, 1000000);
  for (int i = 0; i < 1000; ++i) batch.add(0.001);
  std::string log;
  for (int i = 0; i < 120; ++i) log += batch.add(1);
  CHECK(log.find("1,120 of 1,000,000 articles, 1.0/s, 11 days left\n") != std::string::npos);
  Batch slow(ProgressForm::plain, 41);
  CHECK(slow.add(360) == "1 of 41 articles, 0.2/min, 4 h 0 min left\n");
}
