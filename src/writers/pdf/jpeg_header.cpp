// External interface: read_jpeg_header().
#include "writers/pdf/jpeg_header.h"

#include <cstddef>

namespace newsexport::pdf {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

unsigned big_endian(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

/// The orientation in an Exif segment (a small TIFF file; Exif 2.3, 4.5 and 4.6), or 1.
int read_orientation(std::string_view segment) {
  constexpr std::string_view kSignature("Exif\0\0", 6);
  constexpr unsigned kOrientation = 0x0112;
  if (segment.substr(0, 6) != kSignature) return 1;
  std::string_view tiff = segment.substr(6);
  bool is_little = tiff.substr(0, 2) == "II";
  auto number = [&](std::size_t at) {
    return is_little ? byte_at(tiff, at + 1) << 8 | byte_at(tiff, at) : big_endian(tiff, at);
  };
  std::size_t directory = is_little ? number(4) | number(6) << 16 : number(4) << 16 | number(6);
  unsigned count = number(directory);
  for (std::size_t i = 0; i < count && directory + 2 + i * 12 < tiff.size(); ++i) {
    std::size_t entry = directory + 2 + i * 12;
    if (number(entry) != kOrientation) continue;
    unsigned value = number(entry + 8);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

void read_frame(std::string_view segment, JpegHeader& header) {
  header.precision = static_cast<int>(byte_at(segment, 0));
  header.height = static_cast<int>(big_endian(segment, 1));
  header.width = static_cast<int>(big_endian(segment, 3));
  header.components = static_cast<int>(byte_at(segment, 5));
  bool is_named_rgb = byte_at(segment, 6) == 'R' && byte_at(segment, 9) == 'G' && byte_at(segment, 12) == 'B';
  header.is_plain_rgb = header.components == 3 && is_named_rgb;
}

bool is_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

bool has_no_length(unsigned marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

}  // namespace

std::optional<JpegHeader> read_jpeg_header(std::string_view bytes) {
  constexpr unsigned kStartOfScan = 0xDA, kExif = 0xE1, kAdobe = 0xEE;
  if (bytes.substr(0, 2) != "\xFF\xD8") return std::nullopt;
  JpegHeader header;
  int adobe_transform = -1;
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (byte_at(bytes, at) != 0xFF) return std::nullopt;
    unsigned marker = byte_at(bytes, at + 1);
    if (marker == 0xFF || has_no_length(marker)) {
      at += marker == 0xFF ? 1 : 2;
      continue;
    }
    std::size_t length = big_endian(bytes, at + 2);
    if (length < 2) return std::nullopt;
    std::string_view segment = bytes.substr(at + 4, length - 2);
    if (marker == kExif && header.orientation == 1) header.orientation = read_orientation(segment);
    if (marker == kAdobe && segment.substr(0, 5) == "Adobe")
      adobe_transform = static_cast<int>(byte_at(segment, 11));
    if (is_frame(marker)) {
      read_frame(segment, header);
      header.is_dct_decodable = marker <= 0xC2;
    }
    if (marker == kStartOfScan) {
      if (adobe_transform >= 0) header.is_plain_rgb = header.components == 3 && adobe_transform == 0;
      bool has_frame = header.width > 0 && header.height > 0;
      return has_frame ? std::optional(header) : std::nullopt;
    }
    at += 2 + length;
  }
  return std::nullopt;
}

}  // namespace newsexport::pdf
