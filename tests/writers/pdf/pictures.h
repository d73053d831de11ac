#pragma once

#include <string>
#include <string_view>

#include "model/story.h"

namespace newsexport {

/// Small pictures for tests, made on the spot by the formats' own libraries.
std::string jpeg_bytes(int width, int height,
                       int components);  ///< 1 gray, 3 colour, 4 inverted CMYK (Adobe's)
std::string turned(const std::string& jpeg, int orientation);  ///< with an Exif segment that says so
std::string png_bytes(int width, int height, int channels);    ///< 1 gray, 3 colour, 4 with alpha
std::string deep_png_bytes();                                  ///< one pixel of 16-bit gray
std::string indexed_png_bytes(std::string_view palette);       ///< 1 by 1 of two colours, RGB RGB
std::string gif_bytes();                                       ///< 2 by 1: red, transparent
std::string webp_bytes();                                      ///< 2 by 2, half transparent

Resource picture(std::string media_type, std::string bytes);

}  // namespace newsexport
