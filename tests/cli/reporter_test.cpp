#include "cli/reporter.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

const Diagnostic kWarning{Severity::warning, "a.md", {14, 3}, "image has no text", "image.alt-missing"};

ArticleReport report_with_all_severities() {
  ArticleReport report;
  report.task = {"a.md", "a.epub"};
  report.output_bytes = 1234567;
  report.diagnostics = {{Severity::note, "a.md", {}, "n", "x.note"},
                        {Severity::warning, "a.md", {}, "w", "x.warning"},
                        {Severity::error, "a.md", {}, "e", "x.error"}};
  return report;
}

}  // namespace

TEST_CASE("reporter: a diagnostic is one line") {
  CHECK(diagnostic_line(kWarning, Coloring::plain) ==
        "a.md:14:3: warning: image has no text [image.alt-missing]\n");
}

TEST_CASE("reporter: colours change nothing but the colour") {
  CHECK(diagnostic_line(kWarning, Coloring::colored) ==
        "\x1b[1ma.md:14:3: \x1b[0m\x1b[33mwarning:\x1b[0m image has no text [image.alt-missing]\n");
}

TEST_CASE("reporter: control characters of the input do not reach the terminal") {
  const Diagnostic hostile{Severity::error, "a\x1b]0;.md", {}, "tab\tline\n", "x.y"};
  CHECK(diagnostic_line(hostile, Coloring::plain) == "a\\u{1b}]0;.md: error: tab\\u{9}line\\u{a} [x.y]\n");
}

TEST_CASE("reporter: verbosity chooses what is told") {
  const ArticleReport report = report_with_all_severities();
  CHECK(article_lines(report, {Verbosity::quiet, Coloring::plain}) == "a.md: error: e [x.error]\n");
  CHECK(article_lines(report, {Verbosity::normal, Coloring::plain}) ==
        "a.md: warning: w [x.warning]\na.md: error: e [x.error]\n");
  CHECK(article_lines(report, {Verbosity::verbose, Coloring::plain}) ==
        "a.md: note: n [x.note]\na.md: warning: w [x.warning]\na.md: error: e [x.error]\n"
        "a.md: wrote a.epub, 1,234,567 bytes\n");
}

TEST_CASE("reporter: each file that was written is named, of an article that is not done too") {
  ArticleReport report{{"a.md", "a.epub", "a.pdf"}};
  report.output_bytes = 12;
  report.pdf_bytes = 3400;
  report.policy_output = "p.json";
  report.policy_bytes = 5;
  CHECK(article_lines(report, {Verbosity::verbose, Coloring::plain}) ==
        "a.md: wrote a.epub, 12 bytes\na.md: wrote a.pdf, 3,400 bytes\na.md: wrote p.json, 5 bytes\n");
  report.outcome = ArticleOutcome::unwritten;
  report.pdf_bytes = report.policy_bytes = 0;
  CHECK(article_lines(report, {Verbosity::verbose, Coloring::plain}) == "a.md: wrote a.epub, 12 bytes\n");
}

TEST_CASE("reporter: the closing lines count warnings and what was left out by their codes") {
  BatchSummary summary{.done = 1};
  CHECK(closing_lines(summary, Verbosity::normal) == "");
  ArticleReport report;
  report.diagnostics = {{Severity::warning, "a.md", {}, "", "image.missing"},
                        {Severity::warning, "a.md", {}, "", "image.missing"},
                        {Severity::note, "a.md", {}, "", "html.left-out"},
                        {Severity::note, "a.md", {}, "", "encoding.assumed"},
                        {Severity::warning, "a.md", {}, "", "source.unread"}};
  count(report, summary);
  CHECK(closing_lines(summary, Verbosity::normal) ==
        "3 warnings: 2 image.missing, 1 source.unread\n"
        "left out, 2 places: 1 html.left-out, 1 source.unread; -v lists them\n");
  CHECK(closing_lines(summary, Verbosity::verbose).find("-v") == std::string::npos);
}

TEST_CASE("reporter: what was left out is told by the last word of a code") {
  const auto is_left_out = [](const char* code) {
    return tells_what_was_left_out({Severity::note, "", {}, "", code});
  };
  for (const char* code : {"html.left-out", "html.prose-left-out", "source.unread", "source.set-aside",
                           "markdown.html-dropped", "picture.omitted"})
    CHECK(is_left_out(code));
  for (const char* code : {"image.unreadable", "front-matter.unknown-key", "unread", "x.fromunread"})
    CHECK_FALSE(is_left_out(code));
}

TEST_CASE("reporter: nothing is said to be written that was not") {
  ArticleReport report;
  report.task = {"a.md", ""};
  CHECK(article_lines(report, {Verbosity::verbose, Coloring::plain}) == "a.md: checked\n");
  report.outcome = ArticleOutcome::failed;
  CHECK(article_lines(report, {Verbosity::verbose, Coloring::plain}) == "");
}

TEST_CASE("reporter: the summary counts what happened") {
  CHECK(summary_lines({.done = 3}) == "3 articles: 3 done\n");
  CHECK(summary_lines({.done = 2, .failed = 1, .unwritten = 1}) ==
        "4 articles: 2 done, 1 failed, 1 not written\n");
  CHECK(summary_lines({.done = 1, .unchanged = 2}) == "3 articles: 1 done, 2 unchanged\n");
  CHECK(summary_lines({.done = 1, .untried_inputs = 2}) == "1 articles: 1 done; stopped, 2 inputs left\n");
}

TEST_CASE("reporter: the summary counts several failures by kind, the most frequent first") {
  BatchSummary summary{.done = 5, .failed = 3};
  summary.by_code = {{"input.empty", 1}, {"input.missing", 2}};
  CHECK(summary_lines(summary) == "8 articles: 5 done, 3 failed\n     2 input.missing\n     1 input.empty\n");
}
