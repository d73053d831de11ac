// External interface: encode_raster().
#include <cstdlib>

#include "writers/pdf/encoded_picture.h"

namespace newsexport::pdf {
namespace {

struct Channels {
  bool has_color = false;
  bool has_alpha = false;
};

Channels channels_of(const Raster& raster) {
  Channels channels;
  const std::string& pixels = raster.pixels;
  for (std::size_t at = 0; at + 4 <= pixels.size(); at += 4) {
    if (pixels[at] != pixels[at + 1] || pixels[at] != pixels[at + 2]) channels.has_color = true;
    if (pixels[at + 3] != '\xFF') channels.has_alpha = true;
  }
  return channels;
}

/// `count` of the 4 bytes of each pixel, from `first` on.
std::string extract(const Raster& raster, std::size_t first, std::size_t count) {
  std::string bytes;
  bytes.reserve(raster.pixels.size() / 4 * count);
  for (std::size_t at = first; at < raster.pixels.size(); at += 4) bytes.append(raster.pixels, at, count);
  return bytes;
}

int paeth(int left, int up, int corner) {
  int guess = left + up - corner;
  int from_left = std::abs(guess - left), from_up = std::abs(guess - up),
      from_corner = std::abs(guess - corner);
  if (from_left <= from_up && from_left <= from_corner) return left;
  return from_up <= from_corner ? up : corner;
}

/// A row under one of PNG's filters (PNG 1.2, 6): its type, then the differences.
struct FilteredRow {
  std::string bytes;
  long cost = 0;  ///< the usual guess at how well it packs: sum of absolute differences
};

FilteredRow filter_row(int type, std::string_view row, std::string_view above, std::size_t step) {
  FilteredRow filtered{std::string(1, static_cast<char>(type)), 0};
  filtered.bytes.reserve(row.size() + 1);
  for (std::size_t i = 0; i < row.size(); ++i) {
    int left = i >= step ? static_cast<unsigned char>(row[i - step]) : 0;
    int up = static_cast<unsigned char>(above[i]);
    int corner = i >= step ? static_cast<unsigned char>(above[i - step]) : 0;
    int guess = type == 1 ? left : type == 2 ? up : type == 4 ? paeth(left, up, corner) : 0;
    auto difference = static_cast<signed char>(static_cast<unsigned char>(row[i]) - guess);
    filtered.bytes.push_back(difference);
    filtered.cost += std::abs(int{difference});
  }
  return filtered;
}

/// All rows, each under the filter (none, sub, up, Paeth) that seems to pack best.
std::string filter_rows(std::string_view bytes, std::size_t width, std::size_t components) {
  std::string filtered, above(width * components, '\0');
  for (std::size_t at = 0; at < bytes.size(); at += above.size()) {
    std::string_view row = bytes.substr(at, above.size());
    FilteredRow best = filter_row(0, row, above, components);
    for (int type : {1, 2, 4}) {
      FilteredRow next = filter_row(type, row, above, components);
      if (next.cost < best.cost) best = std::move(next);
    }
    filtered += best.bytes;
    above = row;
  }
  return filtered;
}

}  // namespace

EncodedPicture encode_raster(const Raster& raster, const Deflater& deflater) {
  Channels channels = channels_of(raster);
  auto width = static_cast<std::size_t>(raster.width);
  std::size_t components = channels.has_color ? 3 : 1;
  EncodedPicture picture{raster.width, raster.height};
  picture.color_space =
      channels.has_color ? EncodedPicture::ColorSpace::rgb : EncodedPicture::ColorSpace::gray;
  picture.bytes = deflater.deflate(filter_rows(extract(raster, 0, components), width, components));
  if (channels.has_alpha) picture.alpha = deflater.deflate(filter_rows(extract(raster, 3, 1), width, 1));
  return picture;
}

}  // namespace newsexport::pdf
