// External interface: decode_jpeg(), for the files that a PDF cannot carry as they are.
#include <cstddef>
#include <cstdio>
// jpeglib.h needs the two above.
#include <jpeglib.h>

#include <csetjmp>
#include <vector>

#include "writers/pdf/raster.h"

namespace newsexport::pdf {
namespace {

/// libjpeg reports errors by a call that must not return.
struct ErrorHandler {
  jpeg_error_mgr base;
  std::jmp_buf jump;
};

[[noreturn]] void give_up(j_common_ptr decoder) {
  std::longjmp(reinterpret_cast<ErrorHandler*>(decoder->err)->jump, 1);
}

void say_nothing(j_common_ptr, int) {}

/// Adobe's programs store CMYK inverted, and nobody else's store CMYK at all. The simple conversion is what
/// screens show where no colour profile is applied.
void append_pixel(std::string& pixels, const JSAMPLE* sample, int components) {
  auto channel = [&](int i) -> unsigned {
    if (components == 1) return sample[0];
    if (components == 3) return sample[i];
    return sample[i] * unsigned{sample[3]} / 255;
  };
  for (int i = 0; i < 3; ++i) pixels.push_back(static_cast<char>(channel(i)));
  pixels.push_back(static_cast<char>(0xFF));
}

/// No object with a destructor lives in here, because an error jumps out of it.
bool decode(jpeg_decompress_struct& decoder, ErrorHandler& errors, std::string_view bytes, Raster& raster,
            std::vector<JSAMPLE>& row) {
  if (setjmp(errors.jump) != 0) return false;
  jpeg_mem_src(&decoder, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&decoder, TRUE);
  if (static_cast<long long>(decoder.image_width) * decoder.image_height > kMostPixels) return false;
  bool is_cmyk = decoder.jpeg_color_space == JCS_CMYK || decoder.jpeg_color_space == JCS_YCCK;
  decoder.out_color_space = is_cmyk ? JCS_CMYK : decoder.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_start_decompress(&decoder);
  raster.width = static_cast<int>(decoder.output_width);
  raster.height = static_cast<int>(decoder.output_height);
  row.resize(static_cast<std::size_t>(decoder.output_width) *
             static_cast<std::size_t>(decoder.output_components));
  while (decoder.output_scanline < decoder.output_height) {
    JSAMPLE* rows[] = {row.data()};
    jpeg_read_scanlines(&decoder, rows, 1);
    for (int x = 0; x < raster.width; ++x)
      append_pixel(raster.pixels, row.data() + x * decoder.output_components, decoder.output_components);
  }
  jpeg_finish_decompress(&decoder);
  return true;
}

}  // namespace

std::optional<Raster> decode_jpeg(std::string_view bytes) {
  jpeg_decompress_struct decoder{};
  ErrorHandler errors{};
  decoder.err = jpeg_std_error(&errors.base);
  errors.base.error_exit = &give_up;
  errors.base.emit_message = &say_nothing;
  jpeg_create_decompress(&decoder);
  Raster raster;
  std::vector<JSAMPLE> row;
  bool is_whole = decode(decoder, errors, bytes, raster, row);
  jpeg_destroy_decompress(&decoder);
  return is_whole ? std::optional(std::move(raster)) : std::nullopt;
}

}  // namespace newsexport::pdf
