// External interface: class PlacedPictures.
#include "writers/pdf/picture_objects.h"

#include <podofo/podofo.h>

#include <algorithm>

#include "writers/pdf/encoded_picture.h"
#include "writers/pdf/raster.h"

namespace newsexport::pdf {
namespace {

using PoDoFo::PdfArray;
using PoDoFo::PdfDictionary;
using PoDoFo::PdfObject;

/// The pictures that stand on a page, with the largest size at which they do.
std::map<int, PrintSize> print_sizes(const PageList& pages) {
  std::map<int, PrintSize> sizes;
  for (const Page& page : pages.pages)
    for (const PageItem& item : page.items)
      if (const auto* picture = std::get_if<PlacedPicture>(&item)) {
        PrintSize& size = sizes[picture->resource];
        size.width = std::max(size.width, picture->area.width);
        size.height = std::max(size.height, picture->area.height);
      }
  return sizes;
}

/// DecodeParms for rows with PNG's predictors (table 8).
PdfObject predictor(int components, int bits, int width) {
  PdfDictionary parameters;
  parameters.AddKey("Predictor", integer(15));
  parameters.AddKey("Colors", integer(components));
  parameters.AddKey("BitsPerComponent", integer(bits));
  parameters.AddKey("Columns", integer(width));
  return PdfObject(parameters);
}

PdfObject color_space(const EncodedPicture& picture) {
  // DeviceRGB and DeviceGray mean sRGB here, by the output intent (ISO 19005-2, 6.2.4.3).
  switch (picture.color_space) {
    case EncodedPicture::ColorSpace::gray:
      return name("DeviceGray");
    case EncodedPicture::ColorSpace::rgb:
      return name("DeviceRGB");
    case EncodedPicture::ColorSpace::indexed:
      break;
  }
  PdfArray indexed;
  indexed.push_back(name("Indexed"));
  indexed.push_back(name("DeviceRGB"));
  indexed.push_back(integer(static_cast<long long>(picture.palette.size() / 3) - 1));
  indexed.push_back(byte_string(picture.palette));
  return PdfObject(indexed);
}

PdfObject& add_image(ObjectGraph& graph, const EncodedPicture& picture) {
  PdfObject& image = graph.add_dictionary("XObject");
  PdfDictionary& entries = image.GetDictionary();
  entries.AddKey("Subtype", name("Image"));
  entries.AddKey("Width", integer(picture.width));
  entries.AddKey("Height", integer(picture.height));
  entries.AddKey("BitsPerComponent", integer(picture.bits));
  entries.AddKey("ColorSpace", color_space(picture));
  return image;
}

void set_filter(PdfDictionary& entries, const EncodedPicture& picture) {
  if (picture.filter == EncodedPicture::Filter::flate) {
    int components = picture.color_space == EncodedPicture::ColorSpace::rgb ? 3 : 1;
    entries.AddKey("Filter", name("FlateDecode"));
    entries.AddKey("DecodeParms", predictor(components, picture.bits, picture.width));
    return;
  }
  entries.AddKey("Filter", name("DCTDecode"));
  if (!picture.is_plain_rgb) return;
  PdfDictionary parameters;
  parameters.AddKey("ColorTransform", integer(0));
  entries.AddKey("DecodeParms", PdfObject(parameters));
}

PdfObject& add_picture(ObjectGraph& graph, const EncodedPicture& picture) {
  PdfObject& image = add_image(graph, picture);
  set_filter(image.GetDictionary(), picture);
  if (!picture.alpha.empty()) {
    EncodedPicture mask{picture.width, picture.height};
    mask.color_space = EncodedPicture::ColorSpace::gray;
    PdfObject& alpha = add_image(graph, mask);
    set_filter(alpha.GetDictionary(), mask);
    graph.set_stream(alpha, picture.alpha, Packing::as_is);
    image.GetDictionary().AddKey("SMask", reference(alpha));
  }
  graph.set_stream(image, picture.bytes, Packing::as_is);
  return image;
}

void report_undecodable(const Resource& resource, Diagnostics& diagnostics) {
  const bool is_drawing = resource.media_type == "image/svg+xml";
  const std::string missing = is_drawing ? missing_drawing_libraries(resource.bytes) : "";
  if (missing.empty()) {
    diagnostics.warning(
        {}, "image.undecodable",
        "picture '" + resource.source + "' cannot be decoded; a framed box stands in its place");
  } else {
    diagnostics.set_up_warning(
        "drawing.library-missing",
        "vector pictures (SVG) cannot be drawn in a PDF, and framed boxes stand in their place: " + missing);
  }
}

}  // namespace

PlacedPictures::PlacedPictures(ObjectGraph& graph, const PageList& pages,
                               const std::vector<const Resource*>& resources, const DrawingFonts* fonts,
                               Diagnostics& diagnostics) {
  for (const auto& [index, size] : print_sizes(pages)) {
    if (index < 0 || static_cast<std::size_t>(index) >= resources.size()) continue;
    const Resource& resource = *resources[static_cast<std::size_t>(index)];
    std::optional<EncodedPicture> picture = encode_picture(resource, size, graph.deflater(), fonts);
    if (!picture) {
      report_undecodable(resource, diagnostics);
      continue;
    }
    pictures_[index] = {&add_picture(graph, *picture), "I" + std::to_string(pictures_.size() + 1),
                        picture->orientation};
  }
}

const PictureObject* PlacedPictures::find(int resource) const {
  auto place = pictures_.find(resource);
  return place == pictures_.end() ? nullptr : &place->second;
}

}  // namespace newsexport::pdf
