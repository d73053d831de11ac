// Where pages and columns end.
#include <catch2/catch.hpp>

#include "typeset/pages/pages_fixture.h"

using namespace newsexport;
using Catch::Matchers::WithinAbs;

namespace {

const std::string kTwoColumns =
    "article { columns: 2; column-gap: 20pt; column-rule: 1pt solid } header { column-span: all }";

/// The text of the page's last line that ends left of `x`.
std::string last_line(const PageList& pages, std::size_t page) {
  const auto lines = lines_on(pages, page);
  return lines.empty() ? "" : lines.back();
}

}  // namespace

TEST_CASE("breaks: a heading, the heading below it and two lines of text are never parted") {
  for (int before = 2; before < 8; ++before) {
    const PageList pages =
        pages_of("# H\n\n" + paragraphs(before) + "## Upper\n\n### Lower\n\n" + paragraphs(3),
                 "h3 { font-size: 10pt; line-height: 12pt; margin: 0; break-after: avoid }");
    const std::size_t page = page_with(pages, "Upper");
    REQUIRE(page < pages.pages.size());
    CHECK(page_with(pages, "Lower") == page);
    const auto lines = lines_on(pages, page);
    const auto lower = std::ranges::find(lines, "Lower");
    CHECK(lines.end() - lower > 2);
  }
}

TEST_CASE("breaks: break-before and break-after begin a page, and a right-hand page where they say so") {
  const std::string text = "# H\n\nOne.\n\n## Two\n\nThree.\n";
  CHECK(page_with(pages_of(text), "Two") == 0);
  CHECK(page_with(pages_of(text, "h2 { break-before: page }"), "Two") == 1);
  CHECK(page_with(pages_of(text, "h2 { break-after: page }"), "Three") == 1);
  const PageList pages = pages_of(text, "h2 { break-before: right }");
  CHECK(page_with(pages, "Two") == 2);
  CHECK(lines_on(pages, 1).empty());
}

TEST_CASE("breaks: break-inside: avoid keeps a box on one page, unless it is nearly as high as the page") {
  const std::string css = "ul { break-inside: avoid }";
  const auto list_of = [](int count) {
    std::string list;
    for (int i = 1; i <= count; ++i) list += "- item " + std::to_string(i) + "\n";
    return "# H\n\n" + paragraphs(4) + list;
  };
  const PageList short_list = pages_of(list_of(8), css);
  CHECK(page_with(short_list, "item 1") == page_with(short_list, "item 8"));
  const PageList long_list = pages_of(list_of(19), css);
  CHECK(page_with(long_list, "item 1") == 0);
  CHECK(page_with(long_list, "item 19") == 1);
}

TEST_CASE("breaks: orphans and widows of three are kept as well") {
  for (int before = 3; before < 8; ++before) {
    const PageList pages = pages_of("# H\n\n" + paragraphs(before) + paragraphs(1) + paragraphs(9),
                                    "p { orphans: 3; widows: 3 }");
    for (std::size_t page = 0; page + 1 < pages.pages.size(); ++page) {
      const auto lines = lines_on(pages, page);
      REQUIRE(lines.size() > 3);
      CHECK_FALSE(lines.back().starts_with("Paragraph"));
      CHECK_FALSE(lines[lines.size() - 2].starts_with("Paragraph"));
    }
  }
}

TEST_CASE("breaks: a page rather lacks a line than ends with a divided word") {
  const std::string text = "---\nlang: en\n---\n\n# H\n\n" + paragraphs(40);
  const PageList pages =
      pages_of(text, "p { hyphens: auto; orphans: 1; widows: 1 } @page { size: 230pt 400pt }");
  std::size_t divided = 0, hyphens = 0;
  for (std::size_t page = 0; page + 1 < pages.pages.size(); ++page) {
    for (const std::string& line : lines_on(pages, page)) hyphens += line.ends_with("\u00AD");
    divided += last_line(pages, page).ends_with("\u00AD");
  }
  REQUIRE(hyphens > 5);
  CHECK(divided == 0);
}

TEST_CASE(
    "breaks: a page that is too small for a picture with its caption is reported, and nothing is lost") {
  Diagnostics diagnostics("a.md");
  const PageList pages = pages_of(
      "---\nlang: en\ndate: 2026-01-02\n---\n\n# H\n\nBefore.\n\n| Sea |\n|---|\n| " + std::string(400, 'm') +
          " |\n\nBehind.\n",
      "@page { size: 80pt 90pt; margin: 20pt } td { font-size: 20pt; line-height: 30pt }", diagnostics);
  CHECK(std::ranges::count(codes(diagnostics), "page.overfull") >= 1);
  CHECK(page_with(pages, "Before.") < page_with(pages, "Behind."));
  CHECK(page_with(pages, "Behind.") < pages.pages.size());
}

TEST_CASE("columns: a title block spans them, and they begin below it side by side") {
  const PageList pages = pages_of("# A title wider than a column\n\n" + paragraphs(4), kTwoColumns);
  const GlyphRun* title = find_run(pages.pages[0], "A title wider than");
  REQUIRE(title);
  Length left = 0, right = 0;
  for (const PageItem& item : pages.pages[0].items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (!run || run == title) continue;
    Length& top = run->x < 150 ? left : right;
    if (top == 0) top = run->baseline;
  }
  CHECK(left > title->baseline);
  CHECK_THAT(right, WithinAbs(left, 0.01));
}

TEST_CASE("columns: text below headings and pictures of odd height comes back to the grid") {
  const PageList pages = pages_of(
      "# H\n\n" + paragraphs(2) + "## Odd\n\n" + paragraphs(2) + "![A](p.svg \"Caption\")\n\n" +
          paragraphs(6),
      kTwoColumns +
          "h2 { line-height: 17pt; margin: 9pt 0 3pt } figcaption { line-height: 9pt } img { width: 100pt }");
  REQUIRE(find_run(pages.pages[0], "Odd"));
  for (const Page& page : pages.pages) {
    for (const PageItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (!run || run->size != 10 || find_run(page, "Odd") == run || find_run(page, "Caption") == run)
        continue;
      const double steps = (run->baseline - 80) / 12;
      CHECK_THAT(steps - std::floor(steps), WithinAbs(0.725, 0.01));  // the baseline in its line of 12 points
    }
  }
}

TEST_CASE("columns: line-snap: none leaves the spaces between paragraphs as they are") {
  const std::string text = "# H\n\nOne.\n\nTwo.\n";
  const auto distance = [&](const std::string& css) {
    const PageList pages = pages_of(text, "p { margin-top: 5pt }" + css);
    return find_run(pages.pages[0], "Two.")->baseline - find_run(pages.pages[0], "One.")->baseline;
  };
  CHECK_THAT(distance(""), WithinAbs(24, 0.01));
  CHECK_THAT(distance("html { line-snap: none }"), WithinAbs(17, 0.01));
}

TEST_CASE("columns: in an article from right to left the first column is the right one") {
  std::string text = "---\nlang: ar\n---\n\n# عنوان\n\nأول كلمة.\n\n";
  for (int i = 0; i < 20; ++i) text += "سطر واحد من النص.\n\n";
  const PageList pages = pages_of(text + "آخر كلمة.\n", kTwoColumns);
  const GlyphRun* first = find_run(pages.pages[0], "أول");
  const GlyphRun* last = find_run(pages.pages[0], "آخر");
  REQUIRE(first);
  REQUIRE(last);
  CHECK(first->x > 150);
  CHECK(last->x < 150);
}

TEST_CASE("breaks: pages are a line longer where that saves a last page with little on it") {
  std::size_t saved = 0;
  for (int sentences = 60; sentences < 100; ++sentences) {
    std::string text = "# H\n\n";
    for (int i = 0; i < sentences; ++i) text += "One line.\n\n";
    const PageList pages = pages_of(text);
    REQUIRE(pages.pages.size() > 2);
    const bool is_long = lines_on(pages, 1).size() == 21;
    saved += is_long;
    CAPTURE(sentences);
    if (!is_long) CHECK(lines_on(pages, pages.pages.size() - 1).size() > 2);
  }
  CHECK(saved > 2);
}

TEST_CASE("columns: no rule stands beside an empty column") {
  CHECK(rectangles_on(pages_of("# H\n\nOne line.\n", kTwoColumns).pages[0]).empty());
  CHECK(rectangles_on(pages_of("# H\n\n" + paragraphs(2), kTwoColumns).pages[0]).size() == 1);
}
