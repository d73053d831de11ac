#include "writers/pdf/cff_glyphs.h"

#include <catch2/catch.hpp>

#include "writers/pdf/font_subset.h"
#include "writers/pdf/specimen.h"

namespace newsexport {

TEST_CASE("pdf cff glyphs: a subset with names gets composed glyphs after its own") {
  const FileFont& font = cff_font();
  const std::uint32_t letter = font.shape("x", 11).glyphs[0].glyph, dot = font.shape(".", 11).glyphs[0].glyph;
  const std::vector<std::uint32_t> glyphs = {std::min(letter, dot), std::max(letter, dot)};
  const std::vector<pdf::CodedGlyph> composed = {{{}, 125, "y"},
                                                 {{{letter, 0, 0}, {dot, 200, 500}}, 600, "x"}};
  REQUIRE(pdf::can_be_extended(font));
  const pdf::FontSubset plain = pdf::subset_font(font, glyphs, {}),
                        more = pdf::subset_font(font, glyphs, composed);
  REQUIRE(more.format == pdf::FontSubset::Format::cff);
  CHECK(more.cids == plain.cids);
  REQUIRE(more.composed_cids.size() == 2);
  CHECK(more.composed_cids[0] == plain.cids[1] + 1);
  CHECK(more.composed_cids[1] == plain.cids[1] + 2);
  CHECK_FALSE(pdf::has_cids(more.program));
}

TEST_CASE("pdf cff glyphs: what is no such table is left alone, wherever it is cut") {
  std::size_t count = 0;
  const std::string program = pdf::subset_font(cff_font(), {1, 2}, {}).program;
  for (std::size_t length = 0; length < program.size(); length += 7)
    pdf::with_composed_cff_glyphs(program.substr(0, length), {}, nullptr, count);
  CHECK(pdf::with_composed_cff_glyphs("", {}, nullptr, count).empty());
  CHECK(pdf::with_composed_cff_glyphs(program.substr(0, program.size() / 2), {}, nullptr, count).empty());
  CHECK_FALSE(pdf::with_composed_cff_glyphs(program, {}, nullptr, count).empty());
  CHECK(pdf::has_cids("\1"));
}

}  // namespace newsexport
