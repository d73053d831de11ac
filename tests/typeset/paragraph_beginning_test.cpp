// Which paragraphs begin with an initial letter, and what becomes of them on the page.
#include "typeset/pages/paragraph_beginning.h"
#include "citations/citations_fixture.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "assembly/assemble.h"
#include "markup/article_markup.h"
#include "readers/markdown.h"
#include "support/error.h"
#include "typeset/dump_pages.h"
#include "typeset/typeset.h"
#include "typeset/typeset_fixture.h"

using namespace newsexport;

namespace {

const std::string kRest =
    " harbour was shut before dawn, the ferries lay outside until the tide had turned, and nobody on the "
    "quay "
    "had been told when it would open. The keeper of the lock, who had slept, came down at last.";

/// 300 by 400 points, 20 lines of 12 points; an initial of three lines on the first paragraph.
constexpr const char* kPage =
    "@page { size: 300pt 400pt; margin: 80pt 20pt }"
    "html { font-size: 10pt; line-height: 12pt } h1, h2, p, section, header, article, div { margin: 0; "
    "padding: 0 }"
    "p { text-align: justify } .body > p:first-child::first-letter { initial-letter: 3; color: red }";

PageList pages_of(const std::string& body, const std::string& css = "", const std::string& language = "en") {
  Diagnostics diagnostics("a.md");
  const auto no_files = [](const std::string& path) -> std::string {
    throw Error(Error::Kind::input, path, "input.missing", "no such file");
  };
  const std::string markdown = "---\ntitle: H\nlang: " + language + "\n---\n\n" + body;
  const Story story =
      assemble(read_markdown({"a.md", markdown}, {}, diagnostics), with_citations(), no_files, diagnostics);
  const Stylesheet style({{"a.css", kPage + css}}, diagnostics);
  return typeset(article_markup(story), story, style, packaged_fonts(), diagnostics);
}

std::vector<const GlyphRun*> runs_on(const Page& page) {
  std::vector<const GlyphRun*> runs;
  for (const PageItem& item : page.items)
    if (const auto* run = std::get_if<GlyphRun>(&item); run && run->structure != kArtifact)
      runs.push_back(run);
  return runs;
}

/// The large letter of the pages; nullptr where there is none.
const GlyphRun* initial_on(const PageList& pages) {
  for (const Page& page : pages.pages)
    for (const GlyphRun* run : runs_on(page))
      if (run->size > 35) return run;
  return nullptr;
}

const StructureElement* word_of(const PageList& pages) {
  const auto found = std::ranges::find_if(pages.structure, [](const StructureElement& element) {
    return element.kind == StructureElement::Kind::span && !element.actual_text.empty();
  });
  return found == pages.structure.end() ? nullptr : &*found;
}

std::string first_letter(std::string_view text, std::string_view language = "en") {
  return std::string(text.substr(0, find_first_letter(text, language).end));
}

}  // namespace

TEST_CASE("first letter: the punctuation around it goes with it, as CSS says") {
  CHECK(first_letter("The") == "T");
  CHECK(first_letter("“The") == "“T");
  CHECK(first_letter("«\u00A0Le") == "«\u00A0L");
  CHECK(first_letter("L’État") == "L’");
  CHECK(first_letter("(“A”) b") == "(“A”)");
  CHECK(first_letter("E\u0301lan") == "E\u0301");
  CHECK(first_letter("IJmuiden", "nl") == "IJ");
  CHECK(first_letter("IJmuiden", "en") == "I");
  CHECK(first_letter("— The") == "");  // a dash is no such punctuation
  CHECK(first_letter("“…”") == "");
  CHECK(first_letter("") == "");
}

TEST_CASE("first letter: capitals become initials, nothing else") {
  for (const char* text : {"The", "“The", "Élan", "Жители", "Ωδή", "A b", "A.", "L’État"})
    CHECK(find_first_letter(text, "en").may_be_initial);
  for (const char* text :
       {"the", "iPhone", "1,200", "U.S. says", "U.N.", "المدينة", "東京", "नगर", "สภา", "€5"})
    CHECK_FALSE(find_first_letter(text, "en").may_be_initial);
}

TEST_CASE("beginning: the first paragraph's letter is large, and its word is said as one") {
  const PageList pages = pages_of("The" + kRest + "\n\nAnother" + kRest + "\n");
  const GlyphRun* letter = initial_on(pages);
  REQUIRE(letter);
  CHECK(letter->color == Color{1, 0, 0});
  CHECK(letter->glyphs.at(0).text == "T");
  CHECK(letter->is_initial);
  const StructureElement* word = word_of(pages);
  REQUIRE(word);
  CHECK(word->actual_text == "The");
  CHECK(pages.structure[static_cast<std::size_t>(word->parent)].kind == StructureElement::Kind::paragraph);
  CHECK(&pages.structure[static_cast<std::size_t>(letter->structure)] == word);
  const auto runs = runs_on(pages.pages[0]);
  CHECK(std::ranges::count_if(runs, [](const GlyphRun* run) { return run->size > 35; }) == 1);
  const std::string dump = dump_pages(pages);  // in reading order: the letter, then its word's rest
  const std::size_t at = dump.find(": T\n");
  REQUIRE(at != std::string::npos);
  CHECK(dump.substr(at + 4, dump.find('\n', at + 4) - at - 4).ends_with(" 10.0: he"));
}

TEST_CASE("beginning: the page's first words and place in the text are those of the whole word") {
  const std::string css = "header { display: none }";
  const PageList pages = pages_of("The" + kRest + "\n", css);
  const PageList plain =
      pages_of("The" + kRest + "\n", css + "p::first-letter { initial-letter: normal !important }");
  REQUIRE(initial_on(pages));
  REQUIRE_FALSE(initial_on(plain));
  CHECK(pages.pages.at(0).first_words.starts_with("The harbour"));
  CHECK(pages.page_starts.at(0).text_offset == plain.page_starts.at(0).text_offset);
}

TEST_CASE("beginning: a letter that is a word is said with the next word") {
  const PageList pages = pages_of("A quiet" + kRest + "\n");
  const StructureElement* word = word_of(pages);
  REQUIRE(word);
  CHECK(word->actual_text == "A quiet");
  const PageList quoted = pages_of("“*I* was" + kRest + "\n");
  CHECK(initial_on(quoted) == nullptr);  // the mark and the letter have different styles
}

TEST_CASE(
    "beginning: no initial for figures, small letters, links, code, scripts without capitals, short "
    "paragraphs") {
  for (const std::string& text :
       {"12 boats" + kRest, "iPhone" + kRest, "[The](https://example.org) harbour" + kRest,
        "`The` harbour" + kRest, std::string("The harbour was shut before dawn."), "U.S. boats" + kRest,
        "T\\\nhe" + kRest}) {
    const PageList pages = pages_of(text + "\n");
    CHECK(initial_on(pages) == nullptr);
  }
  std::string arabic;
  for (int i = 0; i < 10; ++i) arabic += "صوت مجلس المدينة يوم الثلاثاء ";
  CHECK(initial_on(pages_of(arabic + "\n", "", "ar")) == nullptr);
  CHECK(initial_on(pages_of("BBC " + arabic + "\n", "", "ar")) == nullptr);
  CHECK(initial_on(pages_of("## Crosshead\n\nThe" + kRest + "\n")) == nullptr);  // not the first of the body
  CHECK(initial_on(pages_of("*The* quiet" + kRest + "\n")) != nullptr);
}

TEST_CASE("beginning: no page and no column ends beside an initial, and the lines stay on the grid") {
  for (int above = 0; above <= 8; ++above) {
    const PageList pages =
        pages_of("The" + kRest + "\n\nAnother" + kRest + "\n",
                 "header { break-after: avoid; padding: " + std::to_string(above * 24) + "pt 0 0 0 }");
    const GlyphRun* letter = initial_on(pages);
    REQUIRE(letter);
    for (const Page& page : pages.pages) {
      const auto runs = runs_on(page);
      if (std::ranges::find(runs, letter) == runs.end()) continue;
      std::vector<Length> beside;
      for (const GlyphRun* run : runs)
        if (run != letter && run->baseline <= letter->baseline + 0.01 &&
            run->baseline > letter->baseline - 25)
          if (beside.empty() || beside.back() != run->baseline) beside.push_back(run->baseline);
      REQUIRE(beside.size() == 3);
      CHECK(beside[2] == Approx(letter->baseline));
      CHECK(beside[1] - beside[0] == Approx(12));
      CHECK(beside[2] - beside[1] == Approx(12));
    }
  }
}

TEST_CASE("beginning: a raised letter has whole lines above it, an accent its space") {
  const auto first_baseline = [](const PageList& pages) {
    for (const GlyphRun* run : runs_on(pages.pages[0]))
      if (run->size < 35 && run->glyphs.at(0).text == "h") return run->baseline;
    return Length{0};
  };
  const std::string text = "The" + kRest + "\n";
  const Length plain = first_baseline(pages_of(text));
  const Length raised =
      first_baseline(pages_of(text, ".body > p:first-child::first-letter { initial-letter: 3 1 }"));
  CHECK(raised == Approx(plain + 24));
  CHECK(first_baseline(pages_of("É" + kRest + "\n")) > plain + 6);
}

TEST_CASE("beginning: in a list the word is in the item's body, and the marker on the first line") {
  const PageList pages = pages_of("Text.\n\n- The" + kRest + "\n", "li::first-letter { initial-letter: 3 }");
  const GlyphRun* letter = initial_on(pages);
  REQUIRE(letter);
  using Kind = StructureElement::Kind;
  const StructureElement& word = pages.structure[static_cast<std::size_t>(letter->structure)];
  CHECK(word.actual_text == "The");
  CHECK(pages.structure[static_cast<std::size_t>(word.parent)].kind == Kind::list_body);
  for (const GlyphRun* run : runs_on(pages.pages[0]))
    if (pages.structure[static_cast<std::size_t>(run->structure)].kind == Kind::label)
      CHECK(run->baseline == Approx(letter->baseline - 24));
}

TEST_CASE("beginning: a letter that is half as high as the page is none") {
  const std::string page = "@page { size: 300pt 280pt; margin: 80pt 20pt }";  // ten lines
  const std::string higher = ".body > p:first-child::first-letter { initial-letter: 6 4 }";
  CHECK(initial_on(pages_of("The" + kRest + "\n", page)) != nullptr);
  CHECK(initial_on(pages_of("The" + kRest + "\n", page + higher)) == nullptr);
}

TEST_CASE("beginning: in columns the letter stands in the first") {
  const PageList pages = pages_of("The" + kRest + kRest + kRest + "\n",
                                  "article { columns: 2; column-gap: 10pt } header { column-span: all }");
  const GlyphRun* letter = initial_on(pages);
  REQUIRE(letter);
  CHECK(letter->x < 25);
}

TEST_CASE("beginning: a first line changes what its words inherit, and nothing else") {
  const PageList pages =
      pages_of("Plain *slanted* **heavy** words" + kRest + "\n",
               "p::first-line { font-weight: 600; color: blue } strong { color: green }"
               ".body > p:first-child::first-letter { initial-letter: normal; color: red }");
  const auto run_with = [&](std::string_view letter) -> const GlyphRun* {
    for (const GlyphRun* run : runs_on(pages.pages[0]))
      if (run->glyphs.at(0).text == letter && run->structure != kArtifact) return run;
    return nullptr;
  };
  const Color blue{0, 0, 1};
  REQUIRE(run_with("s"));
  CHECK(run_with("P")->color == Color{1, 0, 0});
  CHECK(run_with("s")->color == blue);
  CHECK(run_with("s")->font->metrics().italic_angle < 0);
  CHECK(run_with("s")->font->metrics().stem_weight >= 600);
  CHECK(run_with("h")->color != blue);
  CHECK(initial_on(pages) == nullptr);
}
