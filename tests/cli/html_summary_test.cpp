#include "cli/html_summary.h"

#include <catch2/catch.hpp>

#include "batch/temporary_folder.h"
#include "support/files.h"

using namespace newsexport;

namespace {

/// The page about these articles, which would stand in the folder "out".
std::string page_of(const std::vector<ArticleReport>& reports, std::size_t untried_inputs = 0) {
  TemporaryFolder folder;
  HtmlSummary summary(folder.path("out/s.html"));
  for (ArticleReport report : reports) {
    for (std::string* output : {&report.task.output, &report.task.pdf_output}) {
      if (!output->empty()) *output = folder.path(*output);
    }
    summary.add(report);
  }
  summary.close({.untried_inputs = untried_inputs});
  return read_file(folder / "out/s.html", 1 << 20);
}

/// The row of the only article, without <tr> and </tr>.
std::string row_of(const ArticleReport& report) {
  const std::string page = page_of({report});
  const std::size_t table = page.find("id=\"articles\"");
  const std::size_t row = page.find('>', page.find("<tr", page.find("<tbody>", table))) + 1;
  return page.substr(row, page.find("</tr>", row) - row);
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("html_summary: an article is a row, with links to its outputs from the page's folder") {
  ArticleReport report{{"a.md", "out/a.epub", "pdf/a.pdf"}, ArticleOutcome::done, 1200};
  report.pdf_bytes = 34;
  report.seconds = 1.23456;
  CHECK(row_of(report) ==
        "<th scope=\"row\">a.md</th><td class=\"done\">done</td>"
        "<td><a href=\"a.epub\">a.epub</a> <a href=\"../pdf/a.pdf\">a.pdf</a></td>"
        "<td data-value=\"1234\">1,234</td><td data-value=\"1.235\">1.235</td><td data-value=\"0\"></td>"
        "<td data-value=\"0\"></td>");
}

TEST_CASE("html_summary: diagnostics are counted and told; of a failure the reason stands in sight") {
  ArticleReport report{{"a.md", "out/a.epub", ""}, ArticleOutcome::failed};
  report.diagnostics = {{Severity::warning, "a.md", {3, 4}, "no alternative text", "image.alt-missing"},
                        {Severity::error, "a.md", {}, "no text", "input.empty"}};
  CHECK(row_of(report) ==
        "<th scope=\"row\">a.md</th><td class=\"failed\">failed</td><td></td><td data-value=\"0\"></td>"
        "<td data-value=\"-1\"></td><td data-value=\"1\">1</td>"
        "<td data-value=\"2\"><details><summary>no text</summary><ul>"
        "<li class=\"warning\"><bdi>a.md:3:4:</bdi> <b>warning:</b> no alternative text "
        "<code>image.alt-missing</code></li>"
        "<li class=\"error\"><bdi>a.md:</bdi> <b>error:</b> no text <code>input.empty</code></li>"
        "</ul></details></td>");
}

TEST_CASE("html_summary: nothing that articles bring along is markup") {
  const std::string hostile = "\"><script>alert(1)</script>\xff\x1b";
  ArticleReport report{{hostile, "out/" + hostile, ""}, ArticleOutcome::failed, 1};
  report.diagnostics = {{Severity::error, hostile, {}, hostile, hostile}};
  const std::string page = page_of({report});
  CHECK_FALSE(contains(page, "<script>alert"));
  CHECK_FALSE(contains(page, "\xff"));
  CHECK_FALSE(contains(page, "\x1b"));
  CHECK(contains(page, "href=\"%22%3E%3Cscript%3Ealert%281%29%3C/script%3E%FF%1B\""));
}

TEST_CASE(
    "html_summary: the counts and the kinds of error stand above the rows, the most frequent kind first") {
  ArticleReport failed{{"b.md", "", ""}, ArticleOutcome::failed};
  failed.diagnostics = {{Severity::error, "b.md", {}, "no text", "input.empty"}};
  ArticleReport missing{{"c.md", "", ""}, ArticleOutcome::failed};
  missing.diagnostics = {{Severity::error, "c.md", {}, "no such file", "input.missing"}};
  const ArticleReport unchanged{{"d.md", "", ""}, ArticleOutcome::unchanged};
  const std::string page = page_of({{{"a.md", "", ""}}, failed, missing, missing, unchanged}, 1200);
  CHECK(contains(page, "<h1>5 articles</h1>"));
  CHECK(contains(page, "<div class=\"done\"><dt>done</dt><dd>1</dd></div>"));
  CHECK(contains(page, "<div class=\"unchanged\"><dt>unchanged</dt><dd>1</dd></div>"));
  CHECK(contains(page, "<div class=\"failed\"><dt>failed</dt><dd>3</dd></div>"));
  CHECK(contains(page, "<div class=\"unwritten none\"><dt>not written</dt><dd>0</dd></div>"));
  CHECK(contains(page, "<div class=\"untried\"><dt>inputs not tried</dt><dd>1,200</dd></div>"));
  CHECK(contains(page,
                 "<tr><th scope=\"row\">input.missing</th><td>2</td></tr>\n"
                 "<tr><th scope=\"row\">input.empty</th><td>1</td></tr>\n"));
  CHECK(page.find("<h1>") < page.find("a.md"));
}

TEST_CASE("html_summary: the page needs nothing from outside") {
  const std::string page = page_of({{{"a.md", "", ""}}});
  CHECK(contains(page, "default-src 'none'"));
  for (const char* outside : {"src=", "<link", "@import", "url(", "http://", "https://"})
    CHECK_FALSE(contains(page, outside));
}

TEST_CASE(
    "html_summary: nothing is seen of the page before it is whole, and no page is made without a name") {
  TemporaryFolder folder;
  HtmlSummary summary(folder.path("s.html"));
  summary.add({{"a.md", "", ""}});
  CHECK(std::filesystem::is_empty(folder / ""));
  HtmlSummary("").add({});
}

TEST_CASE(
    "html_summary: kinds of warning, what was left out and what is about the run stand above the rows") {
  ArticleReport report{{"a.md", "", ""}};
  report.diagnostics = {{Severity::warning, "a.md", {}, "m", "image.missing"},
                        {Severity::note, "a.md", {}, "m", "html.left-out"}};
  TemporaryFolder folder;
  HtmlSummary summary(folder.path("s.html"));
  summary.add(report);
  RunEnd end;
  end.diagnostics = {
      {Severity::warning, "newsexport", {}, "1 file passed over: <b>.docx (DOCX)", "input.passed-over"}};
  summary.close(end);
  const std::string page = read_file(folder / "s.html", 1 << 20);
  CHECK(contains(page, "<th scope=\"row\">image.missing</th><td>1</td>"));
  CHECK(contains(page, "<caption>Left out</caption>"));
  CHECK(contains(page, "<th scope=\"row\">html.left-out</th><td>1</td>"));
  CHECK(contains(page, "1 file passed over: &lt;b&gt;.docx (DOCX) <code>input.passed-over</code>"));
  CHECK_FALSE(contains(page_of({{{"a.md", "", ""}}}), "<section class=\"run\">"));
}
