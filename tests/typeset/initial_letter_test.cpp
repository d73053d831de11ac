// Initial letters and first lines with a style of their own, on the lines of one paragraph.
#include <algorithm>

#include <catch2/catch.hpp>

#include "support/utf8.h"
#include "typeset/dump_lines.h"
#include "typeset/fonts/outline.h"
#include "typeset/paragraph.h"
#include "typeset/typeset_fixture.h"

using namespace newsexport;

namespace {

constexpr Length kLeading = 14;
const std::string kRest =
    " harbour was shut before dawn, the ferries lay outside until the tide had turned, and nobody on the "
    "quay "
    "had been told when it would open. The keeper of the lock, who had slept, came down at last and gave the "
    "word; by then there was no water left to open it to.";

ParagraphStyle beside(double size, int sink, Length measure = 280) {
  ParagraphStyle style{.measure = measure};
  style.initial = InitialLetter{size, sink, kLeading};
  return style;
}

BrokenParagraph lines_of(const std::string& letter, const std::string& rest, const ParagraphStyle& style) {
  Diagnostics diagnostics;
  return break_paragraph({text_run(letter), text_run(rest)}, style, packaged_fonts(), diagnostics);
}

/// The height of an H at 10 pt.
Length capitals() {
  const Face& face = *packaged_fonts().find({{"serif"}});
  return GlyphOutline(face, *face.find_glyph(U'H')).top() / 100;
}

/// Where the ink of a run begins and ends, between two heights above its baseline.
InkEdges ink_of(const GlyphRun& run, Length from, Length to) {
  const auto* face = dynamic_cast<const Face*>(run.font);
  const double to_ems = 1000 / run.size;
  InkEdges all{1e9, -1e9};
  Length pen = run.x;
  for (const PlacedGlyph& glyph : run.glyphs) {
    if (const auto edges = GlyphOutline(*face, glyph.glyph).edges(from * to_ems, to * to_ems)) {
      all.left = std::min(all.left, pen + edges->left / to_ems);
      all.right = std::max(all.right, pen + edges->right / to_ems);
    }
    pen += glyph.advance;
  }
  return all;
}

/// Where the text of a line begins, without what stands beside it.
Length text_x(const Line& line) {
  Length x = 1e9;
  for (const GlyphRun& run : line.runs)
    if (run.size <= 10) x = std::min(x, run.x);
  return x;
}

Length text_end(const Line& line) {
  Length end = 0;
  for (const GlyphRun& run : line.runs) {
    if (run.size > 10) continue;
    Length x = run.x;
    for (const PlacedGlyph& glyph : run.glyphs) x += glyph.advance;
    end = std::max(end, x);
  }
  return end;
}

std::string whole_text(const BrokenParagraph& paragraph) {
  std::string text;
  for (const Line& line : paragraph.lines) text += line_text(line);
  for (std::size_t at; (at = text.find("\u00AD")) != text.npos;) text.erase(at, 2);
  return text;
}

}  // namespace

TEST_CASE("initial letter: it reaches from the capitals of the first line to the baseline of its last") {
  const int sink = GENERATE(2, 3, 4);
  const auto paragraph = lines_of("H", "ere" + kRest, beside(sink, sink));
  const GlyphRun& letter = paragraph.lines.at(0).runs.at(0);
  CHECK(paragraph.initial_lines == sink);
  CHECK(letter.baseline == Approx((sink - 1) * kLeading));
  CHECK(letter.size * capitals() / 10 == Approx((sink - 1) * kLeading + capitals()));
  CHECK(paragraph.initial_top == Approx(capitals()));
}

TEST_CASE("initial letter: its lines begin beside it, the others at the edge, and no letter is lost") {
  const auto paragraph = lines_of("T", "he" + kRest, beside(3, 3));
  const InkEdges ink = ink_of(paragraph.lines.at(0).runs.at(0), 0, 100);
  CHECK(ink.left < 0);  // a little over the edge, so that it looks flush
  CHECK(ink.left > -1);
  for (const std::size_t line : {0u, 1u, 2u}) {
    CHECK(text_x(paragraph.lines.at(line)) > ink.right + 1.5);
    CHECK(text_x(paragraph.lines.at(line)) < ink.right + 4);
  }
  for (std::size_t line = 3; line < paragraph.lines.size(); ++line) CHECK(text_x(paragraph.lines[line]) <= 0);
  CHECK(whole_text(paragraph) == "The" + kRest);
  CHECK(paragraph.lines.at(0).text_begin == 0);
  std::size_t before = 0;
  for (const Line& line : paragraph.lines) {
    CHECK(line.text_begin == before);
    before += code_point_count(line_text(line)) - (line.ends_with_hyphen ? 1 : 0);
  }
}

TEST_CASE("initial letter: a word that is one letter has its space in front of the lines, not on them") {
  const auto paragraph = lines_of("A ", "quiet" + kRest, beside(3, 3));
  CHECK(whole_text(paragraph) == "A quiet" + kRest);
  const InkEdges head = ink_of(paragraph.lines.at(0).runs.at(0), 2 * kLeading, 2 * kLeading + 7);
  CHECK(text_x(paragraph.lines.at(0)) > head.right + 5);  // more than a space
  const auto within = lines_of("A", "ll" + kRest, beside(3, 3));
  CHECK(text_x(paragraph.lines.at(0)) > text_x(within.lines.at(0)) + 2);
}

TEST_CASE("initial letter: the rest of its word comes closer where the letter leans away from it") {
  for (const char* letter : {"A", "L"}) {
    const auto paragraph = lines_of(letter, "ll" + kRest, beside(3, 3));
    CHECK(text_x(paragraph.lines.at(0)) < text_x(paragraph.lines.at(1)) - 2);
    const InkEdges ink = ink_of(paragraph.lines.at(0).runs.at(0), 2 * kLeading, 2 * kLeading + 7);
    CHECK(text_x(paragraph.lines.at(0)) > ink.right);
  }
  for (const char* letter : {"T", "O", "E"}) {  // hardly or not at all
    const auto paragraph = lines_of(letter, "all" + kRest, beside(3, 3));
    CHECK(text_x(paragraph.lines.at(0)) == Approx(text_x(paragraph.lines.at(1))).margin(0.6));
  }
}

TEST_CASE("initial letter: a tail stays clear of the line below, the head stays where it was") {
  const auto o = lines_of("O", "ld" + kRest, beside(3, 3));
  const auto q = lines_of("Q", "uick" + kRest, beside(3, 3));
  const GlyphRun& letter = q.lines.at(0).runs.at(0);
  const auto* face = dynamic_cast<const Face*>(letter.font);
  const Length foot = -GlyphOutline(*face, letter.glyphs[0].glyph).bottom() * letter.size / 1000;
  CHECK(letter.baseline + foot < 3 * kLeading - 7);  // an ascender's height above the fourth baseline
  CHECK(letter.size < o.lines.at(0).runs.at(0).size);
  CHECK(letter.baseline - letter.size * capitals() / 10 == Approx(-capitals()));
}

TEST_CASE("initial letter: opening quotation marks hang before it, smaller, high or low as they are") {
  const auto high = lines_of("“T", "he" + kRest, beside(3, 3));
  const GlyphRun& quote = high.lines.at(0).runs.at(0);
  const GlyphRun& letter = high.lines.at(0).runs.at(1);
  CHECK(quote.size < letter.size / 2);
  CHECK(ink_of(quote, -100, 100).right < ink_of(letter, 0, 100).left);
  CHECK(ink_of(letter, 0, 100).left > -1);  // as if there were no mark
  CHECK(whole_text(high) == "“The" + kRest);
  const auto low = lines_of("„T", "he" + kRest, beside(3, 3));
  CHECK(low.lines.at(0).runs.at(0).baseline == Approx(2 * kLeading));
}

TEST_CASE("initial letter: in a paragraph from right to left all is mirrored") {
  ParagraphStyle style = beside(3, 3);
  style.direction = Direction::right_to_left;
  std::string rest;
  for (int i = 0; i < 8; ++i) rest += " מועצת העיר הצביעה ביום שלישי בעד הגשר הישן";
  const auto paragraph = lines_of("ה", "עיר" + rest, style);
  REQUIRE(paragraph.initial_lines == 3);
  const InkEdges ink = ink_of(paragraph.lines.at(0).runs.at(0), -5, 100);
  CHECK(ink.right == Approx(280).margin(1));
  for (const std::size_t line : {0u, 1u, 2u}) CHECK(text_end(paragraph.lines.at(line)) < ink.left);
  CHECK(text_end(paragraph.lines.at(3)) == Approx(280).margin(1.5));
}

TEST_CASE("initial letter: where there is no room for one, it is a letter as any other") {
  for (const Length measure : {3000., 24.}) {  // too few lines; too narrow
    const auto paragraph = lines_of("T", "he" + kRest, beside(3, 3, measure));
    CHECK(paragraph.initial_lines == 0);
    CHECK(paragraph.lines.at(0).runs.at(0).size == 10);
    CHECK(whole_text(paragraph) == "The" + kRest);
  }
  CHECK(lines_of("\U000F0000", kRest, beside(3, 3)).initial_lines == 0);  // no font has it
}

TEST_CASE("initial letter: one that is higher than its sink rises above the first line") {
  const auto paragraph = lines_of("T", "he" + kRest, beside(3, 1));
  CHECK(paragraph.lines.at(0).runs.at(0).baseline == 0);
  CHECK(paragraph.initial_top == Approx(2 * kLeading + capitals()).epsilon(0.05));
  CHECK(text_x(paragraph.lines.at(1)) <= 0);
}

TEST_CASE("initial letter: what is left of its word is not hyphenated as a word") {
  ParagraphStyle style = beside(2, 2, 92);
  style.align = TextAlign::start;
  const auto paragraph = lines_of("R", "epresentatives" + kRest, style);
  REQUIRE(paragraph.initial_lines == 2);
  CHECK(line_text(paragraph.lines.at(0)).starts_with("Representatives"));
}

TEST_CASE("first line: it alone has its style, and is broken by the widths of that") {
  Diagnostics diagnostics;
  ParagraphStyle style{.measure = 280};
  const std::vector<TextRun> runs = {text_run("The" + kRest)};
  const auto plain = break_paragraph(runs, style, packaged_fonts(), diagnostics);
  TextStyle wide = runs[0].style;
  wide.is_small_caps = true;
  wide.letter_spacing = 2;
  style.first_line = {wide};
  const auto styled = break_paragraph(runs, style, packaged_fonts(), diagnostics);
  CHECK(whole_text(styled) == whole_text(plain));
  CHECK(line_text(styled.lines.at(0)).size() < line_text(plain.lines.at(0)).size());
  CHECK_FALSE(styled.lines.at(0).is_overfull);
  CHECK(text_end(styled.lines.at(0)) > 270);
  const auto glyph_of = [](const Line& line, std::string_view letter) {
    for (const GlyphRun& run : line.runs)
      for (const PlacedGlyph& glyph : run.glyphs)
        if (glyph.text == letter) return glyph.glyph;
    return 0u;
  };
  CHECK(glyph_of(styled.lines.at(0), "e") != glyph_of(plain.lines.at(0), "e"));  // a small capital
  for (std::size_t line = 1; line < styled.lines.size(); ++line)
    CHECK(glyph_of(styled.lines[line], "e") == glyph_of(plain.lines.at(0), "e"));
}

TEST_CASE("first line: a style that changes nothing changes no line") {
  Diagnostics diagnostics;
  const Length measure = GENERATE(30., 90., 150., 280.);
  const std::vector<TextRun> runs = {text_run("The" + kRest)};
  ParagraphStyle style{.measure = measure};
  const auto plain = break_paragraph(runs, style, packaged_fonts(), diagnostics);
  style.first_line = {runs[0].style};
  const auto styled = break_paragraph(runs, style, packaged_fonts(), diagnostics);
  CHECK(dump_lines(styled) == dump_lines(plain));
  CHECK(styled.demerits == Approx(plain.demerits));
}
