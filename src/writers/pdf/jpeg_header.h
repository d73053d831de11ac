#pragma once

#include <optional>
#include <string_view>

namespace newsexport::pdf {

/// What the markers of a JPEG file say (ITU-T T.81, B.2), as far as a PDF needs it.
struct JpegHeader {
  int width = 0, height = 0;
  int precision = 0;   ///< bits
  int components = 0;  ///< 1 grey, 3 colour, 4 CMYK
  bool is_dct_decodable =
      false;                  ///< baseline, extended or progressive with Huffman codes: what DCTDecode takes
  bool is_plain_rgb = false;  ///< three components that are not YCbCr
  int orientation = 1;        ///< Exif, 1 to 8
};

/// None where the bytes are no JPEG file with a frame and an image after it.
std::optional<JpegHeader> read_jpeg_header(std::string_view bytes);

}  // namespace newsexport::pdf
