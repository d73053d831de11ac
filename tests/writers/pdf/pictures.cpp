#include "writers/pdf/pictures.h"

#include <cstdio>
#include <cstdlib>
// jpeglib.h needs the two above.
#include <jpeglib.h>
#include <png.h>
#include <webp/encode.h>

#include <vector>

namespace newsexport {
namespace {

/// Samples that go up by a step, so that rows and channels differ.
std::vector<unsigned char> samples(int width, int height, int channels) {
  std::vector<unsigned char> values;
  for (int i = 0; i < width * height * channels; ++i)
    values.push_back(static_cast<unsigned char>(20 + i * 7));
  return values;
}

std::string encode_png(int width, int height, png_uint_32 format, const void* pixels) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = format;
  std::string bytes(10000, '\0');
  png_alloc_size_t size = bytes.size();
  png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels, 0, nullptr);
  bytes.resize(size);
  return bytes;
}

}  // namespace

std::string jpeg_bytes(int width, int height, int components) {
  jpeg_compress_struct encoder{};
  jpeg_error_mgr errors{};
  encoder.err = jpeg_std_error(&errors);
  jpeg_create_compress(&encoder);
  unsigned char* out = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&encoder, &out, &size);
  encoder.image_width = static_cast<JDIMENSION>(width);
  encoder.image_height = static_cast<JDIMENSION>(height);
  encoder.input_components = components;
  encoder.in_color_space = components == 1 ? JCS_GRAYSCALE : components == 3 ? JCS_RGB : JCS_CMYK;
  jpeg_set_defaults(&encoder);
  jpeg_start_compress(&encoder, TRUE);
  // Flat, so that the values survive: red as RGB, and as inverted CMYK.
  std::vector<unsigned char> row;
  for (int x = 0; x < width; ++x)
    for (int c = 0; c < components; ++c) row.push_back(components > 1 && (c == 1 || c == 2) ? 0 : 255);
  for (int y = 0; y < height; ++y) {
    JSAMPLE* rows[] = {row.data()};
    jpeg_write_scanlines(&encoder, rows, 1);
  }
  jpeg_finish_compress(&encoder);
  jpeg_destroy_compress(&encoder);
  std::string bytes(reinterpret_cast<char*>(out), size);
  std::free(out);
  return bytes;
}

std::string turned(const std::string& jpeg, int orientation) {
  std::string exif(
      "\xFF\xE1\0\x22"
      "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0",
      36);
  exif[29] = static_cast<char>(orientation);
  return jpeg.substr(0, 2) + exif + jpeg.substr(2);
}

std::string png_bytes(int width, int height, int channels) {
  png_uint_32 format = channels == 1 ? PNG_FORMAT_GRAY : channels == 3 ? PNG_FORMAT_RGB : PNG_FORMAT_RGBA;
  return encode_png(width, height, format, samples(width, height, channels).data());
}

std::string deep_png_bytes() {
  const png_uint_16 pixel = 0x8000;
  return encode_png(1, 1, PNG_FORMAT_LINEAR_Y, &pixel);
}

std::string indexed_png_bytes(std::string_view palette) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = image.height = 1;
  image.format = PNG_FORMAT_RGB_COLORMAP;
  image.colormap_entries = 2;
  const unsigned char index = 0;
  png_alloc_size_t size = 0;
  png_image_write_to_memory(&image, nullptr, &size, 0, &index, 1, palette.data());
  std::string bytes(size, '\0');
  png_image_write_to_memory(&image, bytes.data(), &size, 0, &index, 1, palette.data());
  bytes.resize(size);
  return bytes;
}

std::string gif_bytes() {
  return std::string(
      "GIF89a\x02\0\x01\0\x80\0\0\xFF\0\0\0\0\xFF"  // two colours: red, blue
      "\x21\xF9\x04\x01\0\0\x01\0"                  // the second is transparent
      "\x2C\0\0\0\0\x02\0\x01\0\0\x02\x02\x44\x0A\0;",
      44);
}

std::string webp_bytes() {
  std::vector<unsigned char> pixels = {10, 200, 10, 255, 10, 200, 10, 128, 10, 200, 10, 255, 10, 200, 10, 0};
  std::uint8_t* out = nullptr;
  std::size_t size = WebPEncodeLosslessRGBA(pixels.data(), 2, 2, 8, &out);
  std::string bytes(reinterpret_cast<char*>(out), size);
  WebPFree(out);
  return bytes;
}

Resource picture(std::string media_type, std::string bytes) {
  return {
      .name = "img-001", .media_type = std::move(media_type), .bytes = std::move(bytes), .source = "quay"};
}

}  // namespace newsexport
