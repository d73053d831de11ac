// Layout, seen on dumps of pages: what stands where, never the bytes of a PDF.
#include <catch2/catch.hpp>

#include "typeset/dump_pages.h"
#include "typeset/pages/pages_fixture.h"

using namespace newsexport;

TEST_CASE("pages: a crosshead never stands at the foot of a page without two lines of its text") {
  for (int before = 3; before < 9; ++before) {
    const PageList pages = pages_of("# H\n\n" + paragraphs(before) + "## Crosshead\n\n" + paragraphs(4));
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
      const auto lines = lines_on(pages, page);
      for (std::size_t line = 0; line < lines.size(); ++line) {
        if (lines[line].find("Crosshead") != std::string::npos) CHECK(line + 2 < lines.size());
      }
    }
  }
}

TEST_CASE("pages: no page begins or ends with a single line of a paragraph") {
  const PageList pages = pages_of("# H\n\n" + paragraphs(14));
  REQUIRE(pages.pages.size() >= 3);
  for (std::size_t page = 0; page + 1 < pages.pages.size(); ++page) {
    const auto above = lines_on(pages, page);
    const auto below = lines_on(pages, page + 1);
    REQUIRE(above.size() > 2);
    REQUIRE(below.size() > 2);
    CHECK_FALSE(above.back().starts_with("Paragraph"));                                      // an orphan
    if (!below[0].starts_with("Paragraph")) CHECK_FALSE(below[1].starts_with("Paragraph"));  // a widow
  }
}

TEST_CASE("pages: a note stands at the foot of the page of its reference") {
  const PageList pages = pages_of("# H\n\n" + paragraphs(6) + "Here it is.[^n]\n\n" + paragraphs(4) +
                                  "\n[^n]: The words of the note.\n");
  bool is_found = false;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    const auto lines = lines_on(pages, page);
    if (!holds(lines, "Here it is.")) continue;
    is_found = true;
    CHECK(holds(lines, "The words of the note."));
    CHECK(lines.back().find("note.") != std::string::npos);
  }
  CHECK(is_found);
}

TEST_CASE("pages: lines of text stand on one grid in all columns, and the last page's columns are balanced") {
  const PageList pages = pages_of("# H\n\n" + paragraphs(8),
                                  "article { columns: 2; column-gap: 12pt }"
                                  "header { column-span: all }");
  std::vector<Length> left, right;
  for (const PageItem& item : pages.pages.back().items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (!run || run->structure == kArtifact) continue;
    auto& column = run->x < 150 ? left : right;
    if (column.empty() || column.back() != run->baseline) column.push_back(run->baseline);
  }
  REQUIRE(left.size() > 2);
  REQUIRE(right.size() > 2);
  CHECK(std::abs(static_cast<double>(left.size()) - static_cast<double>(right.size())) <= 3);
  for (const Length baseline : right) {
    const double steps = (baseline - left.back()) / 12;
    CHECK(std::abs(steps - std::round(steps)) < 0.01);
  }
}

TEST_CASE("pages: a long table is divided between rows, and its header stands on every page") {
  std::string table = "| Hour | Level |\n|---|---|\n";
  for (int row = 0; row < 40; ++row) table += "| h" + std::to_string(row) + " | low |\n";
  const PageList pages = pages_of("# H\n\n" + table);
  REQUIRE(pages.pages.size() >= 2);
  std::size_t pages_with_rows = 0;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    const std::string dump = dump_pages({.pages = {pages.pages[page]}, .structure = pages.structure});
    if (dump.find(": h") == std::string::npos) continue;
    ++pages_with_rows;
    CHECK(dump.find("Hour") != std::string::npos);
  }
  CHECK(pages_with_rows >= 2);
}

TEST_CASE("pages: margin boxes count pages and carry running strings") {
  const PageList pages = pages_of("# Rain\n\n" + paragraphs(10),
                                  "h1 { string-set: title content() } @page { @bottom-center { content: "
                                  "counter(page) ' of ' counter(pages) }"
                                  " @top-left { content: string(title) } }");
  const std::string dump = dump_pages({.pages = {pages.pages.at(1)}, .structure = pages.structure});
  CHECK(dump.find("~ 2 of " + std::to_string(pages.pages.size())) != std::string::npos);
  CHECK(dump.find("~ Rain") != std::string::npos);
}

TEST_CASE("pages: margin boxes of one edge never touch: the widest loses words") {
  const PageList pages = pages_of("# H\n\nText.\n",
                                  "@page { @bottom-left { content: 'All the words of a notice that is far "
                                  "too long for the foot of so small a page' }"
                                  " @bottom-right { content: counter(page) } }");
  std::vector<const GlyphRun*> furniture;
  for (const PageItem& item : pages.pages.at(0).items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run && run->structure == kArtifact && run->baseline > 330) furniture.push_back(run);
  }
  REQUIRE(furniture.size() == 2);
  Length end = furniture[0]->x;
  for (const PlacedGlyph& glyph : furniture[0]->glyphs) end += glyph.advance;
  CHECK(end < furniture[1]->x);
  CHECK(furniture[0]->glyphs.back().text == "\u2026");
}

TEST_CASE("pages: every word stands on the pages, in order") {
  const std::string source =
      "# Headline\n\nFirst *second* third.[^1]\n\n- fourth\n- fifth\n\n> sixth\n>\n> — seventh\n\nTerm\n:   "
      "eighth\n\n"
      "```\nninth\n```\n\n## Tenth\n\n::: {.fact-box title=\"Eleventh\"}\ntwelfth\n:::\n\nlast\n\n[^1]: "
      "note\n";
  std::string text;
  const PageList pages = pages_of(source);
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const std::string& line : lines_on(pages, page)) text += line + " ";
  }
  std::size_t at = 0;
  for (const char* word : {"Headline", "First", "second", "third", "fourth", "fifth", "sixth", "seventh",
                           "Term", "eighth", "ninth", "Tenth", "Eleventh", "twelfth", "last"}) {
    CAPTURE(word, text);
    at = text.find(word, at);
    REQUIRE(at != std::string::npos);
  }
  CHECK(text.find("note") != std::string::npos);
}

TEST_CASE("pages: headings become an outline, and every page tells where in the text it begins") {
  const PageList pages = pages_of("# H\n\n## One\n\n" + paragraphs(6) + "## Two\n\n" + paragraphs(6));
  std::vector<std::string> titles;
  for (const OutlineEntry& entry : pages.outline) titles.push_back(entry.title);
  CHECK(titles == std::vector<std::string>{"H", "One", "Two"});
  CHECK(pages.page_starts.size() == pages.pages.size());
}

TEST_CASE("pages: a figure says the words of the model, a decorative picture none") {
  const auto said = [](const std::string& markdown) {
    std::vector<std::string> words;
    for (const StructureElement& element : pages_of("---\nlang: de\n---\n\n# H\n\n" + markdown).structure)
      if (element.kind == StructureElement::Kind::figure) words.push_back(element.alternative_text);
    return words;
  };
  using Words = std::vector<std::string>;
  CHECK(said("![Der Kai](p.svg \"Im Mai.\")\n") == Words{"Der Kai"});
  CHECK(said("![](p.svg \"Im Mai.\"){credit=\"Agentur\"}\n") == Words{"Im Mai."});
  CHECK(said("![](p.svg)\n") == Words{"Bild ohne Beschreibung"});
  CHECK(said("Ein ![](p.svg) Schild.\n") == Words{"Bild ohne Beschreibung"});
  CHECK(said("![Im Mai.](p.svg){alt=\"\"}\n").empty());
}

TEST_CASE("pages: the lines of a code block end in a space, so that extracted words do not touch") {
  CHECK(lines_on(pages_of("# H\n\n```\nlow water\nhigh water\n\n  six\n```\n"), 0) ==
        std::vector<std::string>{"H", "low water ", "high water ", "  six"});
}

TEST_CASE("pages: a link is described by its own words and where it leads") {
  std::vector<std::string> said;
  const PageList pages = pages_of("# H\n\n[Hafenamt](https://amt.example/kai/), <https://amt.example>\n");
  for (const LinkArea& link : pages.pages.at(0).links) said.push_back(link.description);
  CHECK(said == std::vector<std::string>{"Hafenamt (amt.example/kai)", "https://amt.example"});
}

TEST_CASE("pages: the outline has a heading's words without the marks of notes and citations") {
  const PageList pages = pages_of(
      "---\ntitle: H\nreferences:\n- {id: k, type: book, title: T}\n---\n\n## Two[^1] boats [@k] sank\n\n"
      "## Cited[@k]\n\n## 1984[^1]\n\nText.\n\n[^1]: Note.\n");
  std::vector<std::string> titles;
  for (const OutlineEntry& entry : pages.outline) titles.push_back(entry.title);
  REQUIRE(titles.size() >= 4);
  CHECK(titles[1] == "Two boats sank");
  CHECK(titles[2] == "Cited");
  CHECK(titles[3] == "1984");
}

TEST_CASE("pages: a line of two directions is in the order in which it is read") {
  const PageList pages = pages_of("---\ntitle: H\nlang: he\n---\n\nאחת **שתיים** three 4 *חמש* שש.\n");
  const auto lines = lines_on(pages, 0);
  REQUIRE_FALSE(lines.empty());
  std::vector<std::size_t> begins;
  for (const PageItem& item : pages.pages[0].items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run && run->structure != kArtifact && run->size == Approx(10)) begins.push_back(run->text_begin);
  }
  CHECK(begins.size() > 4);
  CHECK(std::ranges::is_sorted(begins));
}
