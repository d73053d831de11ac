#pragma once

#include <string_view>

namespace newsexport {

/// What a picture's bytes are, whatever its file is called.
enum class PictureType { jpeg, png, gif, webp, svg, avif, heic, jpeg_xl, tiff, bmp, unknown };

PictureType picture_type_of(std::string_view bytes);

/// What people call it: "JPEG", "HEIC".
std::string_view name_of(PictureType type);
/// "image/jpeg"; empty for a type that EPUB 3.3 does not have (section 3.2, core media types).
std::string_view media_type_of(PictureType type);
/// "jpg", without a dot; empty as for media_type_of().
std::string_view extension_of(PictureType type);

}  // namespace newsexport
