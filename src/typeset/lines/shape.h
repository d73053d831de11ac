#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "typeset/font_set.h"

namespace newsexport {

/// Everything besides the letters that shaping depends on. Not the size: shapes are in thousandths of the em.
struct ShapingStyle {
  FontSet::Wish wish;
  bool is_small_caps = false;
  std::vector<std::string> features;  ///< as in TextStyle
  std::string language;               ///< BCP 47
  std::string script;                 ///< ISO 15924
  bool is_right_to_left = false;
  friend bool operator==(const ShapingStyle&, const ShapingStyle&) = default;
};

struct ShapedGlyph {
  std::uint32_t glyph = 0;
  float advance = 0, x_offset = 0, y_offset = 0;  ///< thousandths of the em of the text (not of the piece)
  std::uint32_t cluster = 0;                      ///< where in the text its cluster begins
};

/// Glyphs of one face.
struct ShapedPiece {
  const Face* face = nullptr;
  double scale = 1;  ///< of the type size: below 1 for small capitals that had to be made from capitals
  std::vector<ShapedGlyph> glyphs;
};

struct ShapedText {
  std::vector<ShapedPiece> pieces;  ///< in visual order
  double width = 0;
  std::vector<float> width_before;      ///< at each place in the text: of what stands before it, logically
  std::vector<std::uint32_t> clusters;  ///< beginnings, ascending
  std::vector<char32_t> missing;        ///< characters that no font has; they show as U+FFFD
};

/// Shapes a text without breaks of one style, script and direction, taking other fonts for the characters
/// that the wished one lacks. Never gives .notdef.
ShapedText shape_text(std::u16string_view text, const ShapingStyle& style, const FontSet& fonts);

}  // namespace newsexport
