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

TEST_CASE("pdf painter: a glyph that stands for another text elsewhere gets a twin in the font") {
  for (const FileFont* font : {&truetype_font(), &cff_font()}) {
    PageBuilder builder;
    StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
    builder.text(paragraph, "a-b-c-d", *font);
    last_run(builder).glyphs[5].text = "\u00AD";  // a hyphen that a line break brought in
    PdfFile file = written(builder);
    CHECK_FALSE(contains(file.content(0), "ActualText"));
    const std::string map = file.stream(file.follow(file.find("/ToUnicode "), "/ToUnicode"));
    CHECK(contains(map, "<00AD>"));
    CHECK(contains(map, "<002D>"));
  }
}

TEST_CASE("pdf painter: what stands for a character of private use gets an ActualText of its own") {
  PageBuilder builder;
  StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
  builder.text(paragraph, "a-b-c-d");
  last_run(builder).glyphs[5].text = "\uE000";
  PdfFile file = written(builder);
  std::string content = file.content(0);
  CHECK(contains(content, std::string("/Span<</MCID 1/ActualText(\xFE\xFF\xE0\0)>>BDC", 36)));
  CHECK(contains(content, "/P<</MCID 2>>BDC"));
  int span = file.find("/S/Span");
  CHECK(contains(file.object(span), "/K 1"));
  CHECK(contains(file.object(file.find("/S/P>>")), "/K[0 " + std::to_string(span) + " 0 R 2]"));
}

TEST_CASE(
    "pdf painter: a line with right-to-left runs is painted from left to right and tagged as it is read") {
  PageBuilder builder;
  StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
  builder.text(paragraph, "אבג");
  std::vector<PageItem>& items = builder.pages.pages.back().items;
  GlyphRun number = truetype_font().shape("12", 11), hebrew = std::get<GlyphRun>(items[0]);
  REQUIRE(hebrew.glyphs[0].text == "ג");  // from left to right, as all runs
  number.baseline = hebrew.baseline;
  number.structure = paragraph;
  number.x = hebrew.x - 20;
  items.emplace_back(number);
  CHECK(pdf::painting_order(builder.pages.pages[0]) == std::vector<std::size_t>{1, 0});
  PdfFile file = written(builder);
  CHECK(contains(file.object(file.find("/S/P")), "/K[1 0]"));
  CHECK(contains(file.content(0), "/P<</MCID 1>>BDC"));
  number.x = hebrew.x + 40;
  items.back() = number;
  CHECK(contains(written(builder).object(file.find("/S/P")), "/K 0"));
}

TEST_CASE("pdf painter: spaces of another font do not part the words of a right-to-left line") {
  PageBuilder builder;
  StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
  GlyphRun first = truetype_font().shape("אב", 11), space = cff_font().shape(" ", 11), second = first;
  const auto put = [&](GlyphRun run, Length x) {
    run.x = x;
    run.baseline = 90;
    run.structure = paragraph;
    run.is_right_to_left = true;
    builder.pages.pages.back().items.emplace_back(std::move(run));
  };
  const auto width = [](const GlyphRun& run) {
    Length sum = 0;
    for (const PlacedGlyph& glyph : run.glyphs) sum += glyph.advance;
    return sum;
  };
  put(first, 200);
  put(space, 200 - width(space));
  put(second, 200 - width(space) - width(second));
  std::optional<PageList> joined = pdf::with_joined_runs(builder.pages);
  REQUIRE(joined);
  REQUIRE(joined->pages[0].items.size() == 1);
  const GlyphRun& run = std::get<GlyphRun>(joined->pages[0].items[0]);
  CHECK(run.x == Approx(200 - width(space) - width(second)));
  CHECK(run.font == &truetype_font());
  REQUIRE(run.glyphs.size() == 5);
  CHECK(run.glyphs[2].text == " ");
  CHECK(run.glyphs[2].advance == Approx(width(space)));
  CHECK_FALSE(pdf::with_joined_runs(PageBuilder().pages));
}

TEST_CASE("pdf painter: a letter with its marks is one glyph of the font, and needs no ActualText") {
  PageBuilder builder;
  StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
  builder.text(paragraph, "x\u0304\u0323 y");
  PdfFile file = written(builder);
  CHECK_FALSE(contains(file.content(0), "ActualText"));
  CHECK_FALSE(contains(file.content(0), " Ts"));
  const std::string map = file.stream(file.follow(file.find("/ToUnicode "), "/ToUnicode"));
  CHECK(contains(map, "<007803040323>") != contains(map, "<007803230304>"));
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
