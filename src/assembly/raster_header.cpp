// External interface: read_raster_header(). Headers are read by hand: it takes a few lines a format, touches
// no pixel, and cannot be talked into allocating what a forged header asks for.
#include "assembly/raster_header.h"

#include <algorithm>

#include <webp/decode.h>

namespace newsexport {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}
unsigned big_16(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 8U | byte_at(bytes, at + 1);
}
unsigned little_16(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at + 1) << 8U | byte_at(bytes, at);
}
unsigned big_32(std::string_view bytes, std::size_t at) {
  return big_16(bytes, at) << 16U | big_16(bytes, at + 2);
}
unsigned little_32(std::string_view bytes, std::size_t at) {
  return little_16(bytes, at + 2) << 16U | little_16(bytes, at);
}

// PNG 3, 5.3 (chunk layout) and 11.2.1 (IHDR).
std::optional<RasterHeader> read_png(std::string_view bytes) {
  constexpr std::size_t kSignature = 8;
  constexpr std::size_t kChunkFrame = 12;  // length, type and checksum
  constexpr std::size_t kHeaderChunk = 13;
  if (bytes.size() < kSignature + kChunkFrame + kHeaderChunk || bytes.substr(12, 4) != "IHDR")
    return std::nullopt;
  constexpr unsigned kLargest = 0x7FFFFFFF;
  const unsigned width = big_32(bytes, 16);
  const unsigned height = big_32(bytes, 20);
  if (width > kLargest || height > kLargest) return std::nullopt;
  RasterHeader header{static_cast<int>(width), static_cast<int>(height), true, false};
  for (std::size_t at = kSignature; bytes.size() - at >= kChunkFrame;) {
    const std::size_t length = big_32(bytes, at);
    if (length > bytes.size() - at - kChunkFrame) break;
    if (bytes.substr(at + 4, 4) == "IEND") header.is_truncated = false;
    at += kChunkFrame + length;
  }
  return header;
}

// ITU-T T.81, B.1.1.3: the markers that start a frame.
bool is_frame_marker(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<RasterHeader> read_jpeg(std::string_view bytes) {
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (byte_at(bytes, at) != 0xFF) return std::nullopt;
    const unsigned marker = byte_at(bytes, at + 1);
    if (marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
      at += marker == 0xFF ? 1 : 2;  // fill byte, or a marker without a segment
      continue;
    }
    const std::size_t length = big_16(bytes, at + 2);
    if (length < 2 || at + 2 + length > bytes.size()) return std::nullopt;
    if (is_frame_marker(marker)) {
      if (length < 8) return std::nullopt;
      constexpr unsigned kCmykComponents = 4;
      const std::size_t end = bytes.rfind("\xFF\xD9");
      return RasterHeader{static_cast<int>(big_16(bytes, at + 7)), static_cast<int>(big_16(bytes, at + 5)),
                          end == std::string_view::npos || end < at,
                          byte_at(bytes, at + 9) == kCmykComponents};
    }
    if (marker == 0xDA || marker == 0xD9) return std::nullopt;  // pixels or the end before any frame
    at += 2 + length;
  }
  return std::nullopt;
}

std::optional<RasterHeader> read_gif(std::string_view bytes) {
  constexpr std::size_t kScreenDescriptor = 13;
  if (bytes.size() < kScreenDescriptor) return std::nullopt;
  // The trailer is the last byte; some programs pad the file after it.
  const std::size_t last = bytes.find_last_not_of('\0');
  const bool has_trailer = last != std::string_view::npos && last >= kScreenDescriptor && bytes[last] == ';';
  return RasterHeader{static_cast<int>(little_16(bytes, 6)), static_cast<int>(little_16(bytes, 8)),
                      !has_trailer, false};
}

std::optional<RasterHeader> read_webp(std::string_view bytes) {
  constexpr std::size_t kRiffFrame = 8;
  int width = 0;
  int height = 0;
  if (bytes.size() < kRiffFrame ||
      !WebPGetInfo(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size(), &width, &height)) {
    return std::nullopt;
  }
  return RasterHeader{width, height, bytes.size() < kRiffFrame + std::size_t{little_32(bytes, 4)}, false};
}

}  // namespace

std::optional<RasterHeader> read_raster_header(PictureType type, std::string_view bytes) {
  switch (type) {
    case PictureType::jpeg:
      return read_jpeg(bytes);
    case PictureType::png:
      return read_png(bytes);
    case PictureType::gif:
      return read_gif(bytes);
    case PictureType::webp:
      return read_webp(bytes);
    default:
      return std::nullopt;
  }
}

}  // namespace newsexport
