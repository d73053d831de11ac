// External interface: pass_png_through(). PNG's image data is what FlateDecode with a PNG predictor reads, so
// a plain file needs no decoding; only whether its data are whole is looked at.
#include "writers/pdf/encoded_picture.h"

namespace newsexport::pdf {
namespace {

unsigned number_at(std::string_view bytes, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

// Table 11.1 of PNG's specification, without 16 bits, which a PDF need not show.
bool is_depth(int bits, int color_type) {
  constexpr int kRgb = 2;
  return bits == 8 || (color_type != kRgb && (bits == 1 || bits == 2 || bits == 4));
}

/// The chunks that we need (PNG 1.2, 4.1).
struct Chunks {
  std::string_view header, palette;
  std::string image_data;
  bool has_transparency = false;
  bool has_end = false;
};

Chunks read_chunks(std::string_view bytes) {
  Chunks chunks;
  for (std::size_t at = 8; at + 12 <= bytes.size();) {
    std::size_t length = number_at(bytes, at);
    if (length > bytes.size() - at - 12) break;
    std::string_view type = bytes.substr(at + 4, 4), content = bytes.substr(at + 8, length);
    if (type == "IHDR") chunks.header = content;
    if (type == "PLTE") chunks.palette = content;
    if (type == "IDAT") chunks.image_data += content;
    if (type == "tRNS") chunks.has_transparency = true;
    if (type == "IEND") chunks.has_end = true;
    at += 12 + length;
  }
  return chunks;
}

}  // namespace

std::optional<EncodedPicture> pass_png_through(std::string_view bytes) {
  constexpr int kGray = 0, kRgb = 2, kPalette = 3;
  constexpr std::string_view kSignature("\x89PNG\r\n\x1A\n", 8);
  if (bytes.substr(0, 8) != kSignature) return std::nullopt;
  Chunks chunks = read_chunks(bytes);
  if (chunks.header.size() != 13 || chunks.has_transparency || !chunks.has_end) return std::nullopt;
  unsigned width = number_at(chunks.header, 0), height = number_at(chunks.header, 4);
  int bits = chunks.header[8], color_type = chunks.header[9];
  bool is_interlaced = chunks.header[12] != 0;
  bool is_plain =
      color_type == kGray || color_type == kRgb || (color_type == kPalette && !chunks.palette.empty());
  if (is_interlaced || !is_depth(bits, color_type) || !is_plain || width == 0 || height == 0)
    return std::nullopt;
  if (height > kMostPixels / width) return std::nullopt;  // their product may be more than 64 bits hold

  std::size_t components = color_type == kRgb ? 3 : 1;
  std::size_t row = (std::size_t{width} * components * static_cast<std::size_t>(bits) + 7) / 8 + 1;
  if (!inflates_to(chunks.image_data, row * height)) return std::nullopt;
  EncodedPicture picture{static_cast<int>(width), static_cast<int>(height), bits};
  using ColorSpace = EncodedPicture::ColorSpace;
  picture.color_space = color_type == kGray  ? ColorSpace::gray
                        : color_type == kRgb ? ColorSpace::rgb
                                             : ColorSpace::indexed;
  picture.palette = chunks.palette;
  picture.bytes = std::move(chunks.image_data);
  return picture;
}

}  // namespace newsexport::pdf
