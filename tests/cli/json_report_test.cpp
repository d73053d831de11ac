#include "cli/json_report.h"

#include <catch2/catch.hpp>

using namespace newsexport;

TEST_CASE("json_report_line: an article with its outputs and diagnostics") {
  ArticleReport report{{"a.md", "a.epub", "a.pdf"}};
  report.output_bytes = 12;
  report.pdf_bytes = 34;
  report.diagnostics = {{Severity::warning, "a.md", {3, 4}, "no \"alt\"", "x.y"}};
  CHECK(json_report_line(report, {}) ==
        R"({"input":"a.md","outcome":"done","outputs":[{"path":"a.epub","bytes":12},)"
        R"({"path":"a.pdf","bytes":34}],"diagnostics":[{"severity":"warning","file":"a.md","line":3,)"
        R"("column":4,"message":"no \"alt\"","code":"x.y"}],"warnings":{"x.y":1}})"
        "\n");
}

TEST_CASE("json_report_line: what was not written is no output, and odd bytes do no harm") {
  ArticleReport report{{"\xff.md", "a.epub", ""}, ArticleOutcome::failed};
  CHECK(json_report_line(report, {}) ==
        "{\"input\":\"\xef\xbf\xbd.md\",\"outcome\":\"failed\",\"outputs\":[],\"diagnostics\":[]}\n");
}

TEST_CASE("json_report_line: seconds stand in it where they are known, to a thousandth") {
  ArticleReport report{{"a.md", "", ""}};
  report.seconds = 1.23456;
  CHECK(json_report_line(report, {}) ==
        R"({"input":"a.md","outcome":"done","seconds":1.235,"outputs":[],"diagnostics":[]})"
        "\n");
}

TEST_CASE("json_report_line: what was left out is counted by its codes") {
  ArticleReport report{{"a.md", "", ""}};
  report.diagnostics = {{Severity::note, "a.md", {}, "", "html.left-out"}};
  CHECK(json_report_line(report, {}).ends_with("\"left_out\":{\"html.left-out\":1}}\n"));
}

TEST_CASE("json_run_line: files that were passed over and warnings of the run, and nothing for none") {
  CHECK(json_run_line({}, {}).empty());
  RunEnd end;
  end.diagnostics = {{Severity::note, "newsexport", {}, "n", "input.companion"}};
  CHECK(json_run_line(end, {}).empty());
  end.diagnostics = {{Severity::warning, "--null", {}, "m", "option.no-effect"}};
  end.passed_over = {{"in/b.docx", "DOCX"}};
  CHECK(json_run_line(end, {}) ==
        R"({"outcome":"run","passed_over":[{"path":"in/b.docx","kind":"DOCX"}],)"
        R"("diagnostics":[{"severity":"warning","file":"--null","line":0,"column":0,"message":"m",)"
        R"("code":"option.no-effect"}]})"
        "\n");
}

TEST_CASE("json_report_line: what is known of input, article and run") {
  ArticleReport report{{"a.md", "a.epub", ""}};
  report.format = "markdown";
  report.title = "Weir";
  report.language = "en";
  report.input_sha256 = "12";
  report.output_bytes = 5;
  report.output_sha256 = "34";
  CHECK(
      json_report_line(report, {"newsexport 1", "2026-05-12T10:00:00Z"}) ==
      R"({"program":"newsexport 1","time":"2026-05-12T10:00:00Z","input":"a.md","sha256":"12","outcome":"done",)"
      R"("format":"markdown","title":"Weir","language":"en","outputs":[{"path":"a.epub","bytes":5,"sha256":"34"}],)"
      R"("diagnostics":[]})"
      "\n");
}
