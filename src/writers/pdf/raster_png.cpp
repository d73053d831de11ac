// External interface: decode_png().
#include <png.h>

#include "writers/pdf/raster.h"

namespace newsexport::pdf {

std::optional<Raster> decode_png(std::string_view bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(&image, bytes.data(), bytes.size())) return std::nullopt;
  image.format = PNG_FORMAT_RGBA;
  if (static_cast<long long>(image.width) * image.height > kMostPixels) {
    png_image_free(&image);
    return std::nullopt;
  }
  Raster raster{static_cast<int>(image.width), static_cast<int>(image.height), {}};
  raster.pixels.resize(PNG_IMAGE_SIZE(image));
  if (!png_image_finish_read(&image, nullptr, raster.pixels.data(), 0, nullptr)) return std::nullopt;
  return raster;
}

}  // namespace newsexport::pdf
