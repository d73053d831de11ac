#include "writers/pdf/clusters.h"

#include <catch2/catch.hpp>

namespace newsexport {
namespace {

/// The glyphs of one letter with its marks, as the shaper hands them on: all text is on the first.
std::vector<std::string> texts_of(const std::string& text, std::size_t glyph_count) {
  std::vector<PlacedGlyph> glyphs(glyph_count);
  glyphs.front().text = text;
  std::vector<std::string> texts;
  for (const auto part : pdf::texts_by_glyph(glyphs, {0, glyph_count})) texts.emplace_back(part);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("pdf clusters: each mark of a letter is told by its own glyph") {
  CHECK(texts_of("x\u0304", 2) == Texts{"x", "\u0304"});
  CHECK(texts_of("x\u0304\u0302", 3) == Texts{"x", "\u0304", "\u0302"});
}

TEST_CASE("pdf clusters: Hebrew and Arabic marks are told in the order in which they are shaped") {
  // Shin with qamats, dagesh and shin dot, as typed and in canonical order: the dot is shaped first.
  CHECK(texts_of("\u05E9\u05B8\u05BC\u05C1", 4) == Texts{"\u05E9", "\u05C1", "\u05BC", "\u05B8"});
  CHECK(texts_of("\u0628\u064E\u0651", 3) == Texts{"\u0628", "\u0651", "\u064E"});
}

TEST_CASE("pdf clusters: one glyph for a letter's marks stands for all of them") {
  CHECK(texts_of("\u0628\u064E\u0651", 2) == Texts{"\u0628", "\u064E\u0651"});
}

TEST_CASE("pdf clusters: what is not a letter with its marks needs an ActualText") {
  CHECK(texts_of("\u0915\u093F", 2).empty());  // the vowel sign stands before its letter
  CHECK(texts_of("ffi", 2).empty());
  CHECK(texts_of("x\u0304\u0302", 4).empty());
}

}  // namespace newsexport
