// Fuzzes what looks at pictures: their type, the headers of JPEG, PNG, GIF and WebP and the decoders, and the
// mending of SVG. Whatever the bytes are, they are a picture, none, or Error; and an SVG that was made safe
// is so when it is looked at again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "assembly/picture_type.h"
#include "assembly/raster_header.h"
#include "assembly/svg.h"
#include "support/decode.h"
#include "support/error.h"
#include "writers/pdf/encoded_picture.h"
#include "writers/pdf/jpeg_header.h"
#include "writers/pdf/raster.h"

namespace {

using namespace newsexport;

// Decoding a picture that claims to be large tells nothing new and takes all the time.
constexpr int kWidest = 512;

void mend(std::string_view bytes) {
  Diagnostics diagnostics("fuzz.svg");
  SafeSvg svg;
  try {
    svg = make_svg_safe(decode_source("fuzz.svg", bytes, diagnostics), "en");
  } catch (const Error&) {
    return;  // no SVG: that is an answer
  }
  if (!make_svg_safe({"fuzz.svg", svg.text}, "en").removed.empty()) std::abort();
}

void decode(std::string_view bytes) {
  pdf::decode_png(bytes);
  pdf::decode_gif(bytes);
  pdf::decode_webp(bytes);
  pdf::decode_jpeg(bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view picture(reinterpret_cast<const char*>(bytes), size);
  const PictureType type = picture_type_of(picture);
  const std::optional<RasterHeader> header = read_raster_header(type, picture);
  if (type == PictureType::svg) mend(picture);
  pdf::read_jpeg_header(picture);
  pdf::pass_png_through(picture);
  if (header && header->width <= kWidest && header->height <= kWidest) decode(picture);
  return 0;
}
