#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsexport::pdf {

/// A glyph made of others of its font (OpenType, "glyf": composite glyphs); none of them: an empty one.
struct CompositeGlyph {
  struct Part {
    std::uint16_t glyph = 0;
    double right = 0, up = 0;  ///< thousandths of the em
  };
  std::vector<Part> parts;
  double advance = 0;  ///< thousandths of the em
};

/// The TrueType font `program` with `glyphs` after its own, of which it has `count`; "" where it is not as it
/// should be, or would have more glyphs than a font can.
std::string with_composite_glyphs(std::string_view program, const std::vector<CompositeGlyph>& glyphs,
                                  std::size_t& count);

}  // namespace newsexport::pdf
