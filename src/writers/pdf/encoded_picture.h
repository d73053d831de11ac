#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/story.h"
#include "typeset/font.h"
#include "writers/pdf/deflate.h"
#include "writers/pdf/raster.h"

namespace newsexport::pdf {

/// A picture as the stream of an image XObject holds it.
struct EncodedPicture {
  enum class Filter { dct, flate };
  enum class ColorSpace { gray, rgb, indexed };
  int width = 0, height = 0;
  int bits = 8;  ///< a component
  ColorSpace color_space = ColorSpace::rgb;
  std::string palette;  ///< of an indexed one: 3 bytes a colour
  Filter filter = Filter::flate;
  bool is_plain_rgb = false;  ///< of a JPEG: its components are not YCbCr
  int orientation = 1;        ///< Exif
  std::string bytes;          ///< flate: rows with PNG's predictors before them (7.4.4.4)
  std::string alpha;          ///< likewise, 8-bit gray; empty where the picture is opaque
};

struct PrintSize {
  Length width = 0, height = 0;
};

/// A JPEG stays the bytes it is, and so do the compressed rows of a plain PNG; everything else is decoded
/// and packed again. None where it cannot be decoded.
/// `fonts` are for the words of a vector picture (see rasterize_svg()).
std::optional<EncodedPicture> encode_picture(const Resource& resource, const PrintSize& size,
                                             const Deflater& deflater, const DrawingFonts* fonts);

/// The compressed rows of a PNG without transparency, interlacing and 16-bit samples.
std::optional<EncodedPicture> pass_png_through(std::string_view bytes);

/// Packs pixels: gray where no pixel has a colour, with an alpha channel where one is not opaque.
EncodedPicture encode_raster(const Raster& raster, const Deflater& deflater);

}  // namespace newsexport::pdf
