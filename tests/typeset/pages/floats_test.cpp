// Figures and boxes that move, tables, code.
#include <catch2/catch.hpp>

#include "typeset/pages/pages_fixture.h"

using namespace newsexport;
using Catch::Matchers::WithinAbs;

namespace {

const std::string kFigure = "![A](p.svg \"Caption\")\n\n";
const std::string kBox = "::: {.fact-box title=\"Box\"}\nFirst of it.\n\nLast of it.\n:::\n\n";
const std::string kBoxStyle =
    ".fact-box { background: #eeeeee; padding: 3pt; float: top; break-inside: avoid } ";

}  // namespace

TEST_CASE("floats: a figure that does not fit stands at the top of the next page, and text fills its place") {
  const PageList pages =
      pages_of("# H\n\n" + paragraphs(4) + kFigure + "Behind the figure. " + paragraphs(4));
  REQUIRE(find_picture(pages.pages.at(1)));
  CHECK_THAT(find_picture(pages.pages[1])->area.y, WithinAbs(80, 0.01));
  CHECK(page_with(pages, "Behind the figure.") == 0);
  CHECK(page_with(pages, "Caption") == 1);
}

TEST_CASE("floats: picture and caption are never parted, wherever they come") {
  for (int before = 1; before < 7; ++before) {
    const PageList pages = pages_of("# H\n\n" + paragraphs(before) + kFigure + paragraphs(5));
    const std::size_t page = page_with(pages, "Caption");
    REQUIRE(page < pages.pages.size());
    REQUIRE(find_picture(pages.pages[page]));
    const Rectangle area = find_picture(pages.pages[page])->area;
    const Length baseline = find_run(pages.pages[page], "Caption")->baseline;
    CHECK(baseline > area.y + area.height);
    CHECK(baseline < area.y + area.height + 30);
  }
}

TEST_CASE("floats: two figures keep their order") {
  const PageList pages =
      pages_of("# H\n\n" + paragraphs(4) + "![A](p.svg \"Number one\")\n\n![B](p.svg \"Number two\")\n\n" +
               paragraphs(8));
  const std::size_t first = page_with(pages, "Number one"), second = page_with(pages, "Number two");
  REQUIRE(second < pages.pages.size());
  CHECK(first <= second);
  if (first == second)
    CHECK(find_run(pages.pages[first], "Number one")->baseline <
          find_run(pages.pages[second], "Number two")->baseline);
}

TEST_CASE("floats: a heading below a figure at the top of a page sits with its text") {
  const std::string css =
      "h2 { margin: 12pt 0 3pt } figcaption { line-height: 9pt } figure { margin: 0; break-before: page }";
  const PageList pages = pages_of("# H\n\nText.\n\n" + kFigure + "## Below\n\n" + paragraphs(2), css);
  const GlyphRun* heading = find_run(pages.pages.at(1), "Below");
  const GlyphRun* text = find_run(pages.pages.at(1), "Paragraph 1");
  REQUIRE(heading);
  REQUIRE(text);
  CHECK_THAT(text->baseline - heading->baseline, WithinAbs(15, 0.01));
}

TEST_CASE("floats: a box moves whole to the next page, its background with it") {
  const PageList pages = pages_of("# H\n\n" + paragraphs(5) + kBox + "Behind the box. " + paragraphs(4),
                                  kBoxStyle + ".fact-box { padding: 20pt 3pt }");
  const std::size_t page = page_with(pages, "First of it.");
  REQUIRE(page == 1);
  CHECK(page_with(pages, "Last of it.") == page);
  CHECK(page_with(pages, "Behind the box.") == 0);
  REQUIRE(rectangles_on(pages.pages[page]).size() == 1);
  const Rectangle background = rectangles_on(pages.pages[page])[0];
  CHECK_THAT(background.y, WithinAbs(80, 0.01));
  CHECK(background.y + background.height > find_run(pages.pages[page], "Last of it.")->baseline);
  CHECK(rectangles_on(pages.pages[0]).empty());
}

TEST_CASE("floats: a page of floats alone begins where the first of them stands in the text") {
  const PageList pages = pages_of("# H\n\n" + paragraphs(4) + kBox + paragraphs(5),
                                  kBoxStyle + ".fact-box { padding: 70pt 3pt }");
  const std::size_t page = page_with(pages, "First of it.");
  REQUIRE(page < pages.pages.size());
  CHECK(pages.page_starts.size() == pages.pages.size());
}

TEST_CASE(
    "floats: where a page divides a box its background goes on, a little beyond the text, and nothing moves "
    "into it") {
  const PageList pages = pages_of("# H\n\n" + paragraphs(4) + kFigure + "::: {.fact-box title=\"Box\"}\n" +
                                      paragraphs(7) + ":::\n\nBehind the box.\n",
                                  ".fact-box { background: #eeeeee }");
  std::vector<std::size_t> with_box;
  for (std::size_t page = 0; page < pages.pages.size(); ++page)
    if (!rectangles_on(pages.pages[page]).empty()) with_box.push_back(page);
  REQUIRE(with_box.size() >= 2);
  const auto last_baseline = [](const Page& page) {
    Length baseline = 0;
    for (const PageItem& item : page.items)
      if (const auto* run = std::get_if<GlyphRun>(&item)) baseline = std::max(baseline, run->baseline);
    return baseline;
  };
  const Rectangle cut = rectangles_on(pages.pages[with_box[0]])[0];
  CHECK(cut.y + cut.height > last_baseline(pages.pages[with_box[0]]) + 6);
  const std::size_t picture = page_with(pages, "Caption");
  REQUIRE(picture < pages.pages.size());
  CHECK(picture >= with_box.back());
  for (const Rectangle& box : rectangles_on(pages.pages[picture]))
    CHECK(find_picture(pages.pages[picture])->area.y > box.y + box.height);
}

TEST_CASE("tables: a caption is as wide as its table, and stands above it") {
  const PageList pages = pages_of(
      "# H\n\n| Hour of the day | Level of the water |\n|---|---|\n| noon | low |\n\n: A caption of several "
      "words that needs two lines or three\n",
      "table { margin: 0 auto } caption { text-align: left }");
  const GlyphRun* caption = find_run(pages.pages[0], "A caption");
  const GlyphRun* head = find_run(pages.pages[0], "Hour");
  REQUIRE(caption);
  REQUIRE(head);
  CHECK(caption->baseline < head->baseline);
  CHECK(caption->x > 22);
  CHECK(caption->x < head->x + 0.01);
}

TEST_CASE("tables: from right to left the first column is the right one") {
  const PageList pages =
      pages_of("---\nlang: ar\n---\n\n# عنوان\n\n| يمين | يسار |\n|---|---|\n| واحد | اثنان |\n");
  const GlyphRun* first = find_run(pages.pages[0], "يمين");
  const GlyphRun* second = find_run(pages.pages[0], "يسار");
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->x > second->x);
}

TEST_CASE(
    "code: a line that just fits is not broken; a longer one goes on indented, with a mark that nobody "
    "reads") {
  const std::string css =
      "pre { font-family: monospace; font-size: 10pt; line-height: 12pt; white-space: pre }";
  const auto code = [&](std::size_t letters) {
    return pages_of("# H\n\n```\n" + std::string(letters, 'x') + "\nend\n```\n", css);
  };
  std::size_t fitting = 1;
  while (lines_on(code(fitting + 1), 0).size() == 3) ++fitting;
  const GlyphRun* whole = find_run(code(fitting).pages[0], std::string(fitting, 'x'));
  CHECK(whole != nullptr);

  const PageList broken = code(fitting + 1);
  const auto lines = lines_on(broken, 0);
  REQUIRE(lines.size() == 4);
  CHECK(lines[1].size() + lines[2].size() >= fitting + 1);
  std::vector<const GlyphRun*> marks, pieces;
  for (const PageItem& item : broken.pages[0].items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run && run->glyphs.front().text == "\u21A9") marks.push_back(run);
    if (run && run->glyphs.front().text == "x") pieces.push_back(run);
  }
  REQUIRE(marks.size() == 1);
  CHECK(marks[0]->structure == kArtifact);
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[1]->x > pieces[0]->x + 5);
}

TEST_CASE("code: a page never begins with the second half of a line") {
  std::string code;
  for (int i = 0; i < 60; ++i) code += "begin " + std::string(50, 'x') + "\n";
  for (int before = 0; before < 3; ++before) {
    const PageList pages = pages_of(
        "# H\n\n" + std::string(before > 0 ? "One.\n\n" : "") + (before > 1 ? "Two.\n\n" : "") + "```\n" +
            code + "```\n",
        "pre { font-family: monospace; font-size: 10pt; line-height: 12pt; white-space: pre; margin: 0 }");
    REQUIRE(pages.pages.size() > 2);
    for (std::size_t page = 1; page < pages.pages.size(); ++page)
      CHECK(lines_on(pages, page)[0].starts_with("begin"));
  }
}

TEST_CASE(
    "tables: one that is far too wide for a column spans them all, and text goes on in columns below it") {
  const std::string cell = "as many words as no column of so small a page can hold in a line or in two";
  const PageList pages =
      pages_of("# H\n\nAbove.\n\n| A | B |\n|---|---|\n| " + cell + " | right |\n\n" + paragraphs(3),
               "article { columns: 2; column-gap: 20pt } header { column-span: all } table { margin: 0 }");
  const GlyphRun* right = find_run(pages.pages[0], "right");
  const GlyphRun* below = find_run(pages.pages[0], "Paragraph 1");
  REQUIRE(right);
  REQUIRE(below);
  CHECK(right->x > 160);
  CHECK(right->baseline < below->baseline);
  CHECK(below->x < 30);
  const GlyphRun* last = find_run(pages.pages[0], "Paragraph 3");
  REQUIRE(last);
  CHECK(last->x > 150);
}

TEST_CASE("code: the last line of the source is not alone on a page, though it takes two lines") {
  const std::string css =
      "pre { font-family: monospace; font-size: 10pt; line-height: 12pt; white-space: pre; margin: 0 }";
  for (int lines = 10; lines < 24; ++lines) {
    std::string code;
    for (int i = 1; i < lines; ++i) code += "line " + std::to_string(i) + "\n";
    const PageList pages = pages_of("# H\n\n```\n" + code + "last " + std::string(50, 'x') + "\n```\n", css);
    const std::size_t page = page_with(pages, "last");
    REQUIRE(page < pages.pages.size());
    CHECK_FALSE(lines_on(pages, page)[0].starts_with("last"));
  }
}
