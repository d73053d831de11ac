#include "batch/article_report.h"

#include <catch2/catch.hpp>

#include "support/error.h"

namespace newsexport {
namespace {

ArticleReport after(const Error& error) {
  ArticleReport report;
  report.task.input = "weir.md";
  attempt(report, [&] { throw error; });
  return report;
}

TEST_CASE("an error that names nothing is one of the input") {
  const ArticleReport report = after(Error(Error::Kind::output, "", "epub.container", "it cannot be made"));
  CHECK(report.outcome == ArticleOutcome::unwritten);
  CHECK(report.diagnostics.front().file == "weir.md");
}

TEST_CASE("an error that names a file is one of that file") {
  const ArticleReport report = after(Error(Error::Kind::input, "wheel.png", "picture.damaged", "cut short"));
  CHECK(report.outcome == ArticleOutcome::failed);
  CHECK(report.diagnostics.front().file == "wheel.png");
}

TEST_CASE("what the whole run lacks is of no input") {
  const ArticleReport report = after(Error(Error::Kind::set_up, "", "font.none", "no font is there"));
  CHECK(report.outcome == ArticleOutcome::unwritten);
  CHECK(report.diagnostics.front().file.empty());
}

}  // namespace
}  // namespace newsexport
