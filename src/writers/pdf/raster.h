#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "typeset/font.h"

namespace newsexport {
class DrawingFonts;  // see typeset/fonts/drawing_fonts.h
}

namespace newsexport::pdf {

/// A decoded picture: 4 bytes a pixel (red, green, blue, alpha; not premultiplied), rows from the top.
struct Raster {
  int width = 0, height = 0;
  std::string pixels;
};

/// A size that is refused: more pixels than any page shows, and a guard against files that claim too much.
inline constexpr long long kMostPixels = 100'000'000;

/// The decoders, one file each. None where the bytes are not, or not wholly, a picture of that format.
std::optional<Raster> decode_png(std::string_view bytes);   ///< 16 bits become 8
std::optional<Raster> decode_gif(std::string_view bytes);   ///< its first frame
std::optional<Raster> decode_webp(std::string_view bytes);  ///< a still one
std::optional<Raster> decode_jpeg(std::string_view bytes);  ///< CMYK becomes RGB

/// Draws a vector picture with as many pixels as 300 dpi need when it is placed `width` by `height` points.
/// Its words are set in `fonts`; without any, a drawing with words is refused.
std::optional<Raster> rasterize_svg(std::string_view bytes, Length width, Length height,
                                    const DrawingFonts* fonts);

/// Why no drawing like `drawing` (with words or without) can be drawn on this machine, naming the libraries
/// that cannot be loaded; empty where nothing is missing.
std::string missing_drawing_libraries(std::string_view drawing);

}  // namespace newsexport::pdf
