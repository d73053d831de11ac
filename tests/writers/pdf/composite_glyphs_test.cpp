#include "writers/pdf/composite_glyphs.h"

#include <hb-ot.h>

#include <catch2/catch.hpp>
#include <memory>

#include "writers/pdf/font_subset.h"
#include "writers/pdf/specimen.h"

namespace newsexport {
namespace {

struct Loaded {
  std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)> face;
  std::unique_ptr<hb_font_t, decltype(&hb_font_destroy)> font;
  explicit Loaded(const std::string& program)
      : face(nullptr, &hb_face_destroy), font(nullptr, &hb_font_destroy) {
    hb_blob_t* blob = hb_blob_create(program.data(), static_cast<unsigned>(program.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    face.reset(hb_face_create(blob, 0));
    hb_blob_destroy(blob);
    font.reset(hb_font_create(face.get()));
  }
  hb_glyph_extents_t extents(hb_codepoint_t glyph) const {
    hb_glyph_extents_t extents{};
    hb_font_get_glyph_extents(font.get(), glyph, &extents);
    return extents;
  }
};

}  // namespace

TEST_CASE("pdf composite glyphs: they show their parts where they are asked to, and have their own advance") {
  const FileFont& font = truetype_font();  // 2048 units per em
  const std::uint32_t letter = font.shape("x", 11).glyphs[0].glyph, dot = font.shape(".", 11).glyphs[0].glyph;
  const pdf::FontSubset plain = pdf::subset_font(font, {dot, letter}, {});
  const std::size_t own = hb_face_get_glyph_count(Loaded(plain.program).face.get());
  std::size_t count = 0;
  const std::string program = pdf::with_composite_glyphs(
      plain.program, {{{{plain.cids[1], 0, 0}, {plain.cids[0], 500, 1000}}, 750}, {{}, 125}}, count);
  CHECK(count == own);
  const Loaded loaded(program);
  REQUIRE(hb_face_get_glyph_count(loaded.face.get()) == own + 2);
  const auto added = static_cast<hb_codepoint_t>(own);
  CHECK(hb_font_get_glyph_h_advance(loaded.font.get(), added) == 1536);
  CHECK(hb_font_get_glyph_h_advance(loaded.font.get(), added + 1) == 256);
  CHECK(loaded.extents(added + 1).width == 0);
  const auto of_letter = loaded.extents(plain.cids[1]), of_dot = loaded.extents(plain.cids[0]);
  const auto whole = loaded.extents(added);
  CHECK(whole.x_bearing == of_letter.x_bearing);
  CHECK(whole.y_bearing == of_dot.y_bearing + 2048);
  CHECK(whole.x_bearing + whole.width == of_dot.x_bearing + of_dot.width + 1024);
  // The others are as they were.
  CHECK(of_letter.width == Loaded(plain.program).extents(plain.cids[1]).width);
  CHECK(hb_font_get_glyph_h_advance(loaded.font.get(), plain.cids[0]) ==
        hb_font_get_glyph_h_advance(Loaded(plain.program).font.get(), plain.cids[0]));
}

TEST_CASE("pdf composite glyphs: what is not a TrueType font gets none") {
  std::size_t count = 0;
  CHECK(pdf::with_composite_glyphs("no font at all", {{{}, 100}}, count).empty());
  CHECK(pdf::with_composite_glyphs("", {{{}, 100}}, count).empty());
}

}  // namespace newsexport
