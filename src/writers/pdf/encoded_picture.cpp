// External interface: encode_picture().
#include "writers/pdf/encoded_picture.h"

#include "writers/pdf/jpeg_header.h"

namespace newsexport::pdf {
namespace {

/// A gray or colour JPEG as it is. One with four components would need an output intent of its own.
std::optional<EncodedPicture> pass_jpeg_through(std::string_view bytes, const JpegHeader& header) {
  bool has_fitting_components = header.components == 1 || header.components == 3;
  if (!header.is_dct_decodable || header.precision != 8 || !has_fitting_components) return std::nullopt;
  EncodedPicture picture{header.width, header.height};
  picture.filter = EncodedPicture::Filter::dct;
  picture.color_space =
      header.components == 1 ? EncodedPicture::ColorSpace::gray : EncodedPicture::ColorSpace::rgb;
  picture.is_plain_rgb = header.is_plain_rgb;
  picture.bytes = bytes;
  return picture;
}

/// Whether the end mark is where it should be, but for a few bytes that cameras add.
bool is_whole_jpeg(std::string_view bytes) {
  constexpr std::size_t kMostAdded = 4096;
  const std::size_t end = bytes.rfind("\xFF\xD9");
  return end != std::string_view::npos && bytes.size() - end <= kMostAdded;
}

std::optional<EncodedPicture> encode_jpeg(std::string_view bytes, const Deflater& deflater) {
  std::optional<JpegHeader> header = read_jpeg_header(bytes);
  if (!header) return std::nullopt;
  // One that is cut short would be an error in the PDF; as pixels its end is gray.
  std::optional<EncodedPicture> picture;
  if (is_whole_jpeg(bytes)) picture = pass_jpeg_through(bytes, *header);
  if (!picture)
    if (std::optional<Raster> raster = decode_jpeg(bytes)) picture = encode_raster(*raster, deflater);
  if (picture) picture->orientation = header->orientation;
  return picture;
}

std::optional<Raster> decode(const Resource& resource, const PrintSize& size, const DrawingFonts* fonts) {
  if (resource.media_type == "image/png") return decode_png(resource.bytes);
  if (resource.media_type == "image/gif") return decode_gif(resource.bytes);
  if (resource.media_type == "image/webp") return decode_webp(resource.bytes);
  if (resource.media_type == "image/svg+xml")
    return rasterize_svg(resource.bytes, size.width, size.height, fonts);
  return std::nullopt;
}

}  // namespace

std::optional<EncodedPicture> encode_picture(const Resource& resource, const PrintSize& size,
                                             const Deflater& deflater, const DrawingFonts* fonts) {
  if (resource.media_type == "image/jpeg") return encode_jpeg(resource.bytes, deflater);
  if (resource.media_type == "image/png")
    if (std::optional<EncodedPicture> picture = pass_png_through(resource.bytes)) return picture;
  std::optional<Raster> raster = decode(resource, size, fonts);
  if (!raster) return std::nullopt;
  return encode_raster(*raster, deflater);
}

}  // namespace newsexport::pdf
