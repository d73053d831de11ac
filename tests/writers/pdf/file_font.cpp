#include "writers/pdf/file_font.h"

#include <hb-ot.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace newsexport {
namespace {

std::string read_all(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("no font at " + path);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return std::move(bytes).str();
}

}  // namespace

FileFont::FileFont(const std::string& path, unsigned index) : bytes_(read_all(path)), index_(index) {
  hb_blob_t* blob = hb_blob_create(bytes_.data(), static_cast<unsigned>(bytes_.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  face_ = hb_face_create(blob, index);
  hb_blob_destroy(blob);
  font_ = hb_font_create(face_);
  int em = static_cast<int>(hb_face_get_upem(face_));
  hb_font_set_scale(font_, em, em);
  char name[128];
  unsigned length = sizeof name;
  hb_ot_name_get_utf8(face_, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name);
  name_ = name;
  metrics_ = {.ascent = 900, .descent = 250, .x_height = 500, .cap_height = 700, .stem_weight = 400};
}

FileFont::~FileFont() {
  hb_font_destroy(font_);
  hb_face_destroy(face_);
}

double FileFont::advance(std::uint32_t glyph) const {
  return hb_font_get_glyph_h_advance(font_, glyph) * 1000.0 / hb_face_get_upem(face_);
}

GlyphRun FileFont::shape(std::string_view text, Length size) const {
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(font_, buffer, nullptr, 0);
  bool is_backward = HB_DIRECTION_IS_BACKWARD(hb_buffer_get_direction(buffer));
  unsigned count = 0;
  hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer, &count);
  hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  double unit = size / hb_face_get_upem(face_);
  GlyphRun run;
  run.font = this;
  run.size = size;
  run.is_right_to_left = is_backward;
  for (unsigned i = 0; i < count; ++i) {
    PlacedGlyph glyph{glyphs[i].codepoint,
                      positions[i].x_advance * unit,
                      positions[i].x_offset * unit,
                      positions[i].y_offset * unit,
                      {}};
    if (i == 0 || glyphs[i].cluster != glyphs[i - 1].cluster) {
      // The text reaches to the next cluster in reading order.
      std::size_t end = text.size();
      if (is_backward) {
        for (unsigned k = i; k-- > 0 && end == text.size();)
          if (glyphs[k].cluster != glyphs[i].cluster) end = glyphs[k].cluster;
      } else {
        for (unsigned k = i + 1; k < count && end == text.size(); ++k)
          if (glyphs[k].cluster != glyphs[i].cluster) end = glyphs[k].cluster;
      }
      glyph.text = text.substr(glyphs[i].cluster, end - glyphs[i].cluster);
    }
    run.glyphs.push_back(std::move(glyph));
  }
  hb_buffer_destroy(buffer);
  return run;
}

}  // namespace newsexport
