// External interface: picture_type_of() and the names of the types.
#include "assembly/picture_type.h"

#include "support/utf8.h"

namespace newsexport {
namespace {

struct TypeRow {
  PictureType type;
  std::string_view name;
  std::string_view media_type;
  std::string_view extension;
};
constexpr TypeRow kTypes[] = {
    {PictureType::jpeg, "JPEG", "image/jpeg", "jpg"},
    {PictureType::png, "PNG", "image/png", "png"},
    {PictureType::gif, "GIF", "image/gif", "gif"},
    {PictureType::webp, "WebP", "image/webp", "webp"},
    {PictureType::svg, "SVG", "image/svg+xml", "svg"},
    {PictureType::avif, "AVIF", "", ""},
    {PictureType::heic, "HEIC", "", ""},
    {PictureType::jpeg_xl, "JPEG XL", "", ""},
    {PictureType::tiff, "TIFF", "", ""},
    {PictureType::bmp, "BMP", "", ""},
    {PictureType::unknown, "unknown", "", ""},
};

const TypeRow& row_of(PictureType type) {
  for (const TypeRow& row : kTypes) {
    if (row.type == type) return row;
  }
  return kTypes[std::size(kTypes) - 1];
}

struct Signature {
  std::string_view bytes;
  std::size_t offset;
  PictureType type;
};
using namespace std::string_view_literals;
constexpr Signature kSignatures[] = {
    {"\xFF\xD8\xFF"sv, 0, PictureType::jpeg}, {"\x89PNG\r\n\x1A\n"sv, 0, PictureType::png},
    {"GIF87a"sv, 0, PictureType::gif},        {"GIF89a"sv, 0, PictureType::gif},
    {"ftypavif"sv, 4, PictureType::avif},     {"ftypavis"sv, 4, PictureType::avif},
    {"ftypheic"sv, 4, PictureType::heic},     {"ftypheix"sv, 4, PictureType::heic},
    {"ftyphevc"sv, 4, PictureType::heic},     {"ftypmif1"sv, 4, PictureType::heic},
    {"\xFF\x0A"sv, 0, PictureType::jpeg_xl},  {"\0\0\0\x0CJXL "sv, 0, PictureType::jpeg_xl},
    {"II*\0"sv, 0, PictureType::tiff},        {"MM\0*"sv, 0, PictureType::tiff},
};

// An SVG is text whose first element is svg, after declarations and comments. Only the beginning is looked
// at.
bool looks_like_svg(std::string_view bytes) {
  constexpr std::size_t kBeginning = 4096;
  const std::string_view beginning = bytes.substr(0, kBeginning);
  const bool is_utf16 = beginning.starts_with("\xFF\xFE") || beginning.starts_with("\xFE\xFF");
  std::string text;
  for (const char byte : beginning) {
    if (byte != '\0' || !is_utf16) text += byte;
  }
  std::string_view rest = text;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  if (is_utf16) rest.remove_prefix(2);
  if (!trim(rest).starts_with('<')) return false;
  const std::size_t svg = rest.find("<svg");
  const std::size_t prefixed = rest.find(":svg");
  return svg != std::string_view::npos || prefixed != std::string_view::npos;
}

}  // namespace

PictureType picture_type_of(std::string_view bytes) {
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return PictureType::webp;
  for (const Signature& signature : kSignatures) {
    if (bytes.size() >= signature.offset && bytes.substr(signature.offset).starts_with(signature.bytes)) {
      return signature.type;
    }
  }
  // "BM" alone would claim every text that begins so: the header's size field must be one of the known ones.
  if (bytes.starts_with("BM") && bytes.size() > 18 && bytes.substr(15, 3) == "\0\0\0"sv)
    return PictureType::bmp;
  return looks_like_svg(bytes) ? PictureType::svg : PictureType::unknown;
}

std::string_view name_of(PictureType type) {
  return row_of(type).name;
}
std::string_view media_type_of(PictureType type) {
  return row_of(type).media_type;
}
std::string_view extension_of(PictureType type) {
  return row_of(type).extension;
}

}  // namespace newsexport
