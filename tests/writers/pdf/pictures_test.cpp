#include "writers/pdf/pictures.h"
#include "typeset/fonts/drawing_fonts.h"
#include "typeset/typeset_fixture.h"

#include <catch2/catch.hpp>

#include "writers/pdf/encoded_picture.h"
#include "writers/pdf/jpeg_header.h"
#include "writers/pdf/pdf_file.h"
#include "writers/pdf/raster.h"
#include "writers/pdf/specimen.h"
#include "writers/pdf/write_pdf.h"

namespace newsexport {
namespace {

using Kind = StructureElement::Kind;

std::string pixel(const std::optional<pdf::Raster>& raster, std::size_t index) {
  REQUIRE(raster);
  std::string text;
  for (std::size_t i = index * 4; i < index * 4 + 4; ++i)
    text += std::to_string(static_cast<unsigned char>(raster->pixels.at(i))) + " ";
  return text;
}

/// A page with this picture in a figure, 90 by 60 points.
PdfFile page_with(Resource resource, std::vector<std::string> expected_codes = {}) {
  PageBuilder builder;
  StructureIndex figure = builder.add(Kind::figure, builder.add(Kind::document, -1));
  builder.element(figure).alternative_text = "A quay";
  builder.picture(figure, 0, 90, 60);
  Story story = specimen_story();
  story.resources = {std::move(resource)};
  Diagnostics diagnostics;
  PdfFile file(write_pdf(builder.pages, story, {}, diagnostics));
  CHECK(codes(diagnostics) == expected_codes);
  return file;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("pdf pictures: a colour JPEG stays the bytes it is") {
  std::string jpeg = jpeg_bytes(4, 2, 3);
  PdfFile file = page_with(picture("image/jpeg", jpeg));
  int image = file.find("/Filter/DCTDecode");
  CHECK(contains(file.object(image), "/ColorSpace/DeviceRGB"));
  CHECK(contains(file.object(image), "/Width 4"));
  CHECK(file.stream(image) == jpeg);
  CHECK(contains(page_with(picture("image/jpeg", jpeg_bytes(4, 2, 1))).object(image), "/DeviceGray"));
}

TEST_CASE("pdf pictures: a JPEG is turned as its Exif data say") {
  std::string jpeg = turned(jpeg_bytes(4, 2, 3), 6);
  REQUIRE(pdf::read_jpeg_header(jpeg));
  CHECK(pdf::read_jpeg_header(jpeg)->orientation == 6);
  // The row at the top of the file stands at the right.
  CHECK(contains(page_with(picture("image/jpeg", jpeg)).content(0), "q 0 -60 90 0 60 761.89 cm/I1 Do Q"));
}

TEST_CASE("pdf pictures: a CMYK JPEG becomes RGB") {
  CHECK(pixel(pdf::decode_jpeg(jpeg_bytes(4, 2, 4)), 0) == "255 0 0 255 ");
  PdfFile file = page_with(picture("image/jpeg", jpeg_bytes(4, 2, 4)));
  CHECK(contains(file.object(file.find("/Subtype/Image")), "/DeviceRGB"));
}

TEST_CASE("pdf pictures: a plain PNG keeps its compressed rows") {
  std::string png = png_bytes(5, 3, 3);
  std::optional<pdf::EncodedPicture> passed = pdf::pass_png_through(png);
  REQUIRE(passed);
  CHECK(contains(png, passed->bytes));
  PdfFile file = page_with(picture("image/png", png));
  CHECK(contains(file.object(file.find("/Subtype/Image")), "/Predictor 15"));
  CHECK_FALSE(pdf::pass_png_through(png.substr(0, png.size() - 20)));
  CHECK_FALSE(pdf::pass_png_through(png_bytes(5, 3, 4)));
}

TEST_CASE(
    "pdf pictures: a PNG that claims billions of pixels, or bits that no PNG has, is not passed through") {
  std::string huge = png_bytes(5, 3, 3);
  huge.replace(16, 8, "\x80\xFF\xFF\xFF\xFF\xFF\xFF\xFA");  // width and height of IHDR
  CHECK_FALSE(pdf::pass_png_through(huge));
  for (const char bits : {'\0', '\3', '\4', '\xFF'}) {
    std::string odd = png_bytes(5, 3, 3);
    odd[24] = bits;
    CHECK_FALSE(pdf::pass_png_through(odd));
  }
}

TEST_CASE("pdf pictures: a palette keeps all its bytes, also those that look like a byte order mark") {
  for (const std::string_view palette : {"\xFE\xFF\x10\x20\x30\x40", "\xEF\xBB\xBF\x20\x30\x40"}) {
    PdfFile file = page_with(picture("image/png", indexed_png_bytes(palette)));
    CHECK(contains(file.object(file.find("/Subtype/Image")),
                   "[/Indexed /DeviceRGB 1 (" + std::string(palette) + ")]"));
  }
}

TEST_CASE("pdf pictures: alpha becomes a soft mask, 16 bits become 8") {
  PdfFile file = page_with(picture("image/png", png_bytes(3, 2, 4)));
  CHECK(file.count("/SMask ") == 1);
  CHECK(contains(file.object(file.follow(file.find("/SMask "), "/SMask")), "/DeviceGray"));
  PdfFile deep = page_with(picture("image/png", deep_png_bytes()));
  CHECK(contains(deep.object(deep.find("/Subtype/Image")), "/BitsPerComponent 8"));
}

TEST_CASE("pdf pictures: packed rows unpack to the pixels") {
  pdf::Raster raster{2, 2,
                     std::string("\x0A\x14\x1E\xFF\x0B\x14\x1E\xFF\x0A\x14\x1E\xFF\x0C\x15\x1F\xFF", 16)};
  pdf::EncodedPicture packed = pdf::encode_raster(raster, pdf::Deflater(6));
  CHECK(packed.alpha.empty());
  CHECK(packed.color_space == pdf::EncodedPicture::ColorSpace::rgb);
  // Two rows of a filter type and six bytes.
  CHECK(pdf::inflates_to(packed.bytes, 14));
}

TEST_CASE("pdf pictures: GIF, WebP and SVG are decoded") {
  std::optional<pdf::Raster> gif = pdf::decode_gif(gif_bytes());
  CHECK(pixel(gif, 0) == "255 0 0 255 ");
  CHECK(pixel(gif, 1) == "0 0 0 0 ");
  CHECK(pixel(pdf::decode_webp(webp_bytes()), 1) == "10 200 10 128 ");
  std::string_view svg =
      "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>"
      "<rect width='10' height='5' fill='#ff0000' fill-opacity='0.5'/></svg>";
  std::optional<pdf::Raster> drawing = pdf::rasterize_svg(svg, 72, 72, nullptr);
  REQUIRE(drawing);
  CHECK(drawing->width == 300);
  CHECK(pixel(drawing, 0) == "255 0 0 128 ");
  CHECK(pixel(drawing, 300 * 299) == "0 0 0 0 ");
}

TEST_CASE("pdf pictures: the words of a drawing are set in the program's own fonts, or not at all") {
  std::string_view svg =
      "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='40'>"
      "<text x='10' y='30' font-family='sans-serif' font-size='30'>I</text></svg>";
  CHECK_FALSE(pdf::rasterize_svg(svg, 100, 40, nullptr));
  std::optional<pdf::Raster> drawing = pdf::rasterize_svg(svg, 100, 40, &packaged_fonts().drawing_fonts());
  REQUIRE(drawing);
  // Inter's I is one upright without serifs: every row of it has the same ink.
  const auto ink_of_row = [&](int y) {
    int ink = 0;
    for (int x = 0; x < drawing->width; ++x)
      if (drawing->pixels[static_cast<std::size_t>((y * drawing->width + x) * 4 + 3)] != 0) ++ink;
    return ink;
  };
  const int middle = ink_of_row(80);
  CHECK(middle > 5);
  CHECK(ink_of_row(50) == middle);
  CHECK(ink_of_row(120) == middle);
  CHECK(ink_of_row(160) == 0);
}

TEST_CASE("pdf pictures: one that will not decode leaves a box, its words and a diagnostic") {
  for (const char* type :
       {"image/jpeg", "image/png", "image/gif", "image/webp", "image/svg+xml", "image/bmp"}) {
    PdfFile file = page_with(picture(type, "no picture"), {"image.undecodable"});
    CHECK(file.count("/Subtype/Image") == 0);
    CHECK(
        contains(file.content(0), "/Artifact<</Type/Layout>>BDC\nq .6 G .5 w 60.25 702.14 89.5 59.5 re S Q"));
    CHECK(contains(file.object(file.find("/S/Figure")), "/Alt(A quay)"));
  }
}

TEST_CASE("pdf pictures: bytes cut anywhere never crash the decoders") {
  for (const std::string& whole :
       {turned(jpeg_bytes(4, 2, 3), 3), jpeg_bytes(4, 2, 4), png_bytes(3, 2, 4), gif_bytes(), webp_bytes()})
    for (std::size_t size = 0; size < whole.size(); size += 3) {
      std::string cut = whole.substr(0, size);
      pdf::read_jpeg_header(cut);
      pdf::pass_png_through(cut);
      CHECK((size * 2 > whole.size() || !pdf::decode_png(cut)));
      pdf::decode_jpeg(cut);
      pdf::decode_gif(cut);
      CHECK_FALSE(pdf::decode_webp(cut));
    }
}

}  // namespace newsexport
