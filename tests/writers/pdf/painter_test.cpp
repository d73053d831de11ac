#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "writers/pdf/pdf_file.h"
#include "writers/pdf/reading_order.h"
#include "writers/pdf/specimen.h"
#include "writers/pdf/write_pdf.h"

namespace newsexport {
namespace {

using Kind = StructureElement::Kind;

PdfFile written(const PageBuilder& builder, Story story = specimen_story()) {
  Diagnostics diagnostics;
  return PdfFile(write_pdf(builder.pages, story, {}, diagnostics));
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

GlyphRun& last_run(PageBuilder& builder) {
  return std::get<GlyphRun>(builder.pages.pages.back().items.back());
}

/// Where a reader has the pen after a TJ array, in thousandths of the em, with all widths `width`.
double pen_after(const std::string& array, double width) {
  double pen = 0;
  bool is_string = false;
  std::size_t codes = 0;
  for (std::size_t i = 0; i < array.size(); ++i) {
    if (array[i] == '\\') {
      codes += 1;
      ++i;
    } else if (array[i] == '(' && !is_string) {
      is_string = true;
    } else if (array[i] == ')') {
      is_string = false;
    } else if (is_string) {
      codes += 1;
    } else if (array[i] == '-' || (array[i] >= '0' && array[i] <= '9')) {
      std::size_t used = 0;
      pen -= std::stod(array.substr(i), &used);
      i += used - 1;
    }
  }
  return pen + static_cast<double>(codes / 2) * width;
}

}  // namespace

TEST_CASE("pdf painter: adjacent runs of an element share one marked-content sequence") {
  PageBuilder builder;
  StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
  builder.text(paragraph, "One line,");
  builder.next_line();
  builder.text(paragraph, "and another.");
  std::string content = written(builder).content(0);
  CHECK(contains(content, "/P<</MCID 0>>BDC"));
  CHECK_FALSE(contains(content, "/MCID 1"));
}

TEST_CASE("pdf painter: marked content never nests") {
  Diagnostics diagnostics;
  Story story = specimen_story();
  story.resources = {tiny_png()};
  for (const auto& [name, pages] : specimens()) {
    PdfFile file(write_pdf(pages, story, {}, diagnostics));
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
      std::string content = file.content(static_cast<int>(page));
      int depth = 0, deepest = 0;
      for (std::size_t at = 0; at < content.size(); ++at) {
        if (content.compare(at, 4, "BDC\n") == 0) deepest = std::max(deepest, ++depth);
        if (content.compare(at, 4, "EMC\n") == 0) --depth;
      }
      INFO(name);
      CHECK(depth == 0);
      CHECK(deepest <= 1);
    }
  }
}

TEST_CASE("pdf painter: folios and running heads are pagination artifacts, rules layout ones") {
  PageBuilder builder;
  builder.artifact(ArtifactKind::pagination_header, 40, "The Example");
  builder.rule();
  builder.artifact(ArtifactKind::pagination_footer, 800, "1");
  std::string content = written(builder).content(0);
  CHECK(contains(content, "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC"));
  CHECK(contains(content, "/Artifact<</Type/Layout>>BDC\n.5 .1 .1 rg\n60 773.39 200 .5 re f"));
  CHECK(contains(content, "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC"));
}

TEST_CASE("pdf painter: advances are told from the declared widths, and rounding never adds up") {
  PageBuilder builder;
  StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
  builder.text(paragraph, std::string(400, 'n'));
  GlyphRun& run = last_run(builder);
  run.horizontal_scale = 0.99;
  for (PlacedGlyph& glyph : run.glyphs) glyph.advance = 6.78901;
  // The pen before the last glyph, in points.
  double expected = 399 * 6.78901;
  std::string content = written(builder).content(0);
  CHECK(contains(content, "99 Tz"));
  std::size_t begin = content.find('[');
  std::string array = content.substr(begin + 1, content.find("]TJ") - begin - 1);
  double width = std::round(truetype_font().advance(run.glyphs[0].glyph));
  double pen = (pen_after(array, width) - width) * 11 * 0.99 / 1000;
  CHECK(pen == Approx(expected).margin(0.011));
}

TEST_CASE("pdf painter: a glyph that stands for another text elsewhere gets an ActualText of its own") {
  PageBuilder builder;
  StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
  builder.text(paragraph, "a-b-c-d");
  last_run(builder).glyphs[5].text = "\u00AD";  // a hyphen that a line break brought in
  PdfFile file = written(builder);
  std::string content = file.content(0);
  CHECK(contains(content, std::string("/Span<</MCID 1/ActualText(\xFE\xFF\0\xAD)>>BDC", 36)));
  CHECK(contains(content, "/P<</MCID 2>>BDC"));
  int span = file.find("/S/Span");
  CHECK(contains(file.object(span), "/K 1"));
  CHECK(contains(file.object(file.find("/S/P>>")), "/K[0 " + std::to_string(span) + " 0 R 2]"));
}

TEST_CASE("pdf painter: a right-to-left run stands in the content in reading order") {
  PageBuilder builder;
  StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
  builder.text(paragraph, "אבג");
  GlyphRun run = last_run(builder);
  REQUIRE(run.glyphs[0].text == "ג");  // from left to right, as all runs
  std::optional<PageList> turned = pdf::in_reading_order(builder.pages);
  REQUIRE(turned);
  const auto& glyphs = std::get<GlyphRun>(turned->pages[0].items[0]).glyphs;
  CHECK(glyphs[0].text + glyphs[1].text + glyphs[2].text == "אבג");
  CHECK(glyphs[0].x_offset == Approx(run.glyphs[0].advance + run.glyphs[1].advance));
  CHECK(glyphs[2].x_offset == Approx(0));
  CHECK_FALSE(pdf::in_reading_order(PageBuilder().pages));
}

TEST_CASE("pdf painter: .notdef is never painted") {
  PageBuilder builder;
  StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
  builder.text(paragraph, "ab");
  last_run(builder).glyphs[0].glyph = 0;
  std::string content = written(builder).content(0);
  CHECK_FALSE(contains(content, std::string("(\0\0", 3)));
}

TEST_CASE("pdf fonts: a ligature's code stands for all its letters") {
  PageBuilder builder;
  StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
  builder.text(paragraph, "waffle", cff_font());
  REQUIRE(last_run(builder).glyphs.size() == 4);
  PdfFile file = written(builder);
  std::string cmap = file.stream(file.follow(file.find("/Subtype/Type0"), "/ToUnicode"));
  CHECK(contains(cmap, "<00660066006C>"));
  CHECK(contains(file.object(file.find("/CIDFontType0/")), "/CIDFontType0"));
}

TEST_CASE("pdf fonts: a CID-keyed CFF font is called by its own CIDs") {
  FileFont font("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc");
  PageBuilder builder;
  StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
  builder.text(paragraph, "港", font);
  std::uint32_t glyph = last_run(builder).glyphs[0].glyph;
  PdfFile file = written(builder);
  std::string widths = "/W[" + std::to_string(glyph) + "[1000]]";  // Noto's CIDs are its glyph ids
  std::string cid_font = file.object(file.find("/CIDFontType0/"));
  cid_font.erase(std::remove(cid_font.begin(), cid_font.end(), ' '), cid_font.end());
  CHECK(contains(cid_font, widths));
}

TEST_CASE(
    "pdf painter: an actual text is told once, with the sequence that is no initial letter, line by line") {
  PageBuilder builder;
  StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
  StructureIndex word = builder.add(Kind::span, paragraph);
  builder.pages.structure[static_cast<std::size_t>(word)].actual_text = "The";
  builder.text(word, "T");
  last_run(builder).is_initial = true;
  builder.next_line();
  builder.text(word, "h");
  builder.next_line();
  builder.text(word, "e");
  builder.text(paragraph, " rest");
  std::string content = written(builder).content(0);
  CHECK(contains(content, "/Span<</MCID 0/ActualText()>>BDC"));
  CHECK(contains(content, "/Span<</MCID 1/ActualText(The)>>BDC"));
  CHECK(contains(content, "/Span<</MCID 2/ActualText()>>BDC"));
  CHECK(contains(content, "/P<</MCID 3>>BDC"));
}

}  // namespace newsexport
