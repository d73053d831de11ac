#include "writers/pdf/clusters.h"

#include <catch2/catch.hpp>

#include "writers/pdf/coded_glyphs.h"
#include "writers/pdf/specimen.h"

namespace newsexport {
namespace {

/// A run of DejaVu Sans 10 pt; a glyph is told by its text, its advance and its offsets in points.
GlyphRun run_of(bool is_right_to_left, std::vector<PlacedGlyph> glyphs) {
  GlyphRun run;
  run.font = &truetype_font();
  run.size = 10;
  run.is_right_to_left = is_right_to_left;
  for (PlacedGlyph& glyph : glyphs)
    if (glyph.glyph == 0) glyph.glyph = 40;
  run.glyphs = std::move(glyphs);
  return run;
}

PlacedGlyph glyph_of(std::string text, Length advance, Length right = 0, Length up = 0) {
  return {40, advance, right, up, std::move(text)};
}

std::vector<std::string> texts_of(const std::vector<pdf::CodedGlyph>& codes) {
  std::vector<std::string> texts;
  for (const pdf::CodedGlyph& code : codes) texts.push_back(code.text);
  return texts;
}

int width_of(const std::vector<pdf::CodedGlyph>& codes) {
  int width = 0;
  for (const pdf::CodedGlyph& code : codes) width += code.advance;
  return width;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("pdf clusters: marks with a cluster of their own go with their letter, on either side") {
  const GlyphRun latin = run_of(false, {glyph_of("x", 6), glyph_of("\u0304", 0), glyph_of("y", 6)});
  CHECK(pdf::cluster_with_marks_at(latin, 0).end == 2);
  const GlyphRun hebrew = run_of(true, {glyph_of("\u05B8", 0), glyph_of("\u05D1", 6), glyph_of("\u05D0", 6)});
  CHECK(pdf::cluster_with_marks_at(hebrew, 0).end == 2);
  CHECK(pdf::cluster_text(hebrew, {0, 2}) == "\u05D1\u05B8");
  CHECK(pdf::cluster_with_marks_at(hebrew, 2).end == 3);
}

TEST_CASE("pdf clusters: a glyph that is raised, moved or overlapped is not plain") {
  const double width = truetype_font().advance(40);
  const auto is_plain = [&](PlacedGlyph glyph, bool is_right_to_left) {
    return pdf::is_plain(run_of(is_right_to_left, {glyph}), glyph, width);
  };
  CHECK(is_plain(glyph_of("ffi", width / 100), false));
  CHECK_FALSE(is_plain(glyph_of("ffi", width / 100, 1), false));
  CHECK_FALSE(is_plain(glyph_of("ffi", width / 100, 0, 1), false));
  CHECK_FALSE(is_plain(glyph_of("ffi", width / 100 - 1), false));
  CHECK(is_plain(glyph_of("\u0644", width / 100), true));
  CHECK_FALSE(is_plain(glyph_of("\u0644\u0627", width / 100), true));
}

TEST_CASE("pdf clusters: a left-to-right syllable is one code with its parts at their places") {
  const GlyphRun run = run_of(false, {glyph_of("\u0915\u093F", 3), {41, 5, 0.5, 2, ""}});
  const auto codes = pdf::coded_cluster(run, {0, 2});
  CHECK(texts_of(codes) == Texts{"\u0915\u093F"});
  CHECK(codes[0].parts == std::vector<pdf::GlyphPart>{{40, 0, 0}, {41, 350, 200}});
}

TEST_CASE("pdf clusters: what justification adds after a cluster is no part of it") {
  const double width = truetype_font().advance(40);
  const GlyphRun tight = run_of(false, {glyph_of("\u0915\u093F", 3), glyph_of("", width / 100)});
  const GlyphRun loose = run_of(false, {glyph_of("\u0915\u093F", 3), glyph_of("", width / 100 + 0.3)});
  CHECK(pdf::coded_cluster(tight, {0, 2}) == pdf::coded_cluster(loose, {0, 2}));
}

TEST_CASE("pdf clusters: from right to left a letter and its marks are a code each, the last first") {
  const GlyphRun run = run_of(true, {{41, 0, 1, 2, "\u0628\u064E\u0651"}, glyph_of("", 9)});
  const auto codes = pdf::coded_cluster(run, {0, 2});
  CHECK(texts_of(codes) == Texts{"\u064E\u0651", "\u0628"});
  CHECK(codes[0].parts == std::vector<pdf::GlyphPart>{{41, 100, 200}, {40, 0, 0}});
  CHECK(codes[1].parts.empty());
  CHECK(codes[0].advance == 120);
  CHECK(width_of(codes) > 500);
}

TEST_CASE("pdf clusters: a right-to-left ligature is a code for each letter") {
  const GlyphRun run = run_of(true, {glyph_of("\u0644\u0627", 6.4)});
  const auto codes = pdf::coded_cluster(run, {0, 1});
  CHECK(texts_of(codes) == Texts{"\u0627", "\u0644"});
  CHECK(std::abs(codes[0].advance - codes[1].advance) <= 1);
}

TEST_CASE("pdf clusters: what says nothing or has no width has no code") {
  CHECK(pdf::coded_cluster(run_of(false, {glyph_of("", 5)}), {0, 1}).empty());
  CHECK(pdf::coded_cluster(run_of(true, {{40, 0, 0, 0, "\u0651"}}), {0, 1}).empty());
}

}  // namespace newsexport
