// External interface: make_cover().
#include "writers/cover/make_cover.h"

#include <png.h>

#include "typeset/draw_page.h"
#include "writers/pdf/raster.h"

namespace newsexport {
namespace {

constexpr int kWidth = 1600, kHeight = 2400;    ///< pixels; what stores and reading systems ask for
constexpr double kPointsPerPixel = 72.0 / 300;  ///< rasterize_svg() draws at 300 dpi

/// White below what the drawing leaves open, and no alpha.
std::string opaque_pixels(const pdf::Raster& raster) {
  std::string pixels;
  pixels.reserve(raster.pixels.size() / 4 * 3);
  for (std::size_t at = 0; at + 4 <= raster.pixels.size(); at += 4) {
    const int alpha = static_cast<unsigned char>(raster.pixels[at + 3]);
    for (std::size_t i = 0; i < 3; ++i) {
      const int value = static_cast<unsigned char>(raster.pixels[at + i]);
      pixels += static_cast<char>((value * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return pixels;
}

std::optional<std::string> encode_png(const pdf::Raster& raster) {
  const std::string pixels = opaque_pixels(raster);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(raster.width);
  image.height = static_cast<png_uint_32>(raster.height);
  image.format = PNG_FORMAT_RGB;
  png_alloc_size_t size = 0;
  if (!png_image_write_get_memory_size(image, size, 0, pixels.data(), 0, nullptr)) return std::nullopt;
  std::string bytes(size, '\0');
  if (!png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr))
    return std::nullopt;
  bytes.resize(size);
  return bytes;
}

}  // namespace

std::optional<Resource> make_cover(const Page& page) {
  const auto raster =
      pdf::rasterize_svg(draw_page(page), kWidth * kPointsPerPixel, kHeight * kPointsPerPixel, nullptr);
  if (!raster) return std::nullopt;
  std::optional<std::string> bytes = encode_png(*raster);
  if (!bytes) return std::nullopt;
  return Resource{"cover.png", "image/png", std::move(*bytes), raster->width, raster->height, "cover.png"};
}

}  // namespace newsexport
