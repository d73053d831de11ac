#pragma once

#include <optional>
#include <string_view>

#include "assembly/picture_type.h"

namespace newsexport {

/// What the first bytes of a JPEG, PNG, GIF or WebP say of it. The pixels are not decoded.
struct RasterHeader {
  int width = 0;
  int height = 0;
  bool is_truncated = false;  ///< the file ends before the picture does
  bool is_cmyk = false;       ///< JPEG with four components
};

/// Reads the header. None where it is damaged or cut off, or `type` is none of the four.
std::optional<RasterHeader> read_raster_header(PictureType type, std::string_view bytes);

}  // namespace newsexport
