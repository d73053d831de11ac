#include "cli/json_report.h"

#include <catch2/catch.hpp>

using namespace newsexport;

TEST_CASE("json_report_line: an article with its outputs and diagnostics") {
  ArticleReport report{{"a.md", "a.epub", "a.pdf"}};
  report.output_bytes = 12;
  report.pdf_bytes = 34;
  report.diagnostics = {{Severity::warning, "a.md", {3, 4}, "no \"alt\"", "x.y"}};
  CHECK(json_report_line(report) ==
        R"({"input":"a.md","outcome":"done","outputs":[{"path":"a.epub","bytes":12},)"
        R"({"path":"a.pdf","bytes":34}],"diagnostics":[{"severity":"warning","file":"a.md","line":3,)"
        R"("column":4,"message":"no \"alt\"","code":"x.y"}]})"
        "\n");
}

TEST_CASE("json_report_line: what was not written is no output, and odd bytes do no harm") {
  ArticleReport report{{"\xff.md", "a.epub", ""}, ArticleOutcome::failed};
  CHECK(json_report_line(report) ==
        "{\"input\":\"\xef\xbf\xbd.md\",\"outcome\":\"failed\",\"outputs\":[],\"diagnostics\":[]}\n");
}

TEST_CASE("json_report_line: seconds stand in it where they are known, to a thousandth") {
  ArticleReport report{{"a.md", "", ""}};
  report.seconds = 1.23456;
  CHECK(json_report_line(report) ==
        R"({"input":"a.md","outcome":"done","seconds":1.235,"outputs":[],"diagnostics":[]})"
        "\n");
}
