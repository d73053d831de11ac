// External interface: decode_webp().
#include <webp/decode.h>

#include "writers/pdf/raster.h"

namespace newsexport::pdf {

std::optional<Raster> decode_webp(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  Raster raster;
  if (!WebPGetInfo(data, bytes.size(), &raster.width, &raster.height)) return std::nullopt;
  if (static_cast<long long>(raster.width) * raster.height > kMostPixels) return std::nullopt;
  int stride = raster.width * 4;
  raster.pixels.resize(static_cast<std::size_t>(stride) * static_cast<std::size_t>(raster.height));
  auto* pixels = reinterpret_cast<std::uint8_t*>(raster.pixels.data());
  if (!WebPDecodeRGBAInto(data, bytes.size(), pixels, raster.pixels.size(), stride)) return std::nullopt;
  return raster;
}

}  // namespace newsexport::pdf
