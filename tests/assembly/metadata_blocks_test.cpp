#include "assembly/metadata_blocks.h"

#include <catch2/catch.hpp>

#include "assembly/metadata_pictures.h"

using namespace newsexport;
using namespace std::string_literals;

namespace {

std::string png_chunk(const std::string& type, const std::string& content) {
  std::string chunk{'\0', '\0', static_cast<char>(content.size() >> 8), static_cast<char>(content.size())};
  return chunk + type + content + "\0\0\0\0"s;
}

const std::string kPngStart = "\x89PNG\r\n\x1a\n"s + png_chunk("IHDR", std::string(13, '\0'));

}  // namespace

TEST_CASE("metadata blocks: a JPEG's packet and image resources are taken whole", "[rights]") {
  const MetadataBlocks blocks =
      find_metadata_blocks(PictureType::jpeg, jpeg_with_metadata("<dc:a/>", iim_dataset(110, "Agency")));
  CHECK(blocks.xmp.starts_with("<x:xmpmeta"));
  CHECK(blocks.xmp.ends_with("</x:xmpmeta>"));
  CHECK(blocks.photoshop.starts_with("8BIM"));
  CHECK(blocks.unread.empty());
}

TEST_CASE("metadata blocks: a PNG's packet is taken, unless it is compressed", "[rights]") {
  const std::string key = "XML:com.adobe.xmp\0"s;
  CHECK(
      find_metadata_blocks(PictureType::png, kPngStart + png_chunk("iTXt", key + "\0\0en\0key\0<x/>"s)).xmp ==
      "<x/>");
  const MetadataBlocks compressed =
      find_metadata_blocks(PictureType::png, kPngStart + png_chunk("iTXt", key + "\1\0\0\0xyz"s));
  CHECK(compressed.empty());
  CHECK(compressed.unread == "its XMP is compressed");
  CHECK(find_metadata_blocks(PictureType::png, kPngStart + png_chunk("iTXt", "Comment\0\0\0\0\0<x/>"s))
            .empty());
}

TEST_CASE("metadata blocks: a WebP's packet is taken behind a chunk of odd length", "[rights]") {
  const std::string webp = "RIFF\0\0\0\0WEBP"s + "VP8L\x03\0\0\0abc\0"s + "XMP \x04\0\0\0<x/>"s;
  CHECK(find_metadata_blocks(PictureType::webp, webp).xmp == "<x/>");
}

TEST_CASE("metadata blocks: a file that ends anywhere is walked to its end and no further", "[rights]") {
  const std::string jpeg = jpeg_with_metadata("<dc:a/>", iim_dataset(110, "Agency"));
  const std::string png = kPngStart + png_chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x/>"s);
  for (std::size_t size = 0; size < jpeg.size(); ++size) {
    CHECK(find_metadata_blocks(PictureType::jpeg, jpeg.substr(0, size)).unread.empty());
  }
  for (std::size_t size = 0; size < png.size(); ++size) {
    CHECK(find_metadata_blocks(PictureType::png, png.substr(0, size)).empty());
  }
  CHECK(find_metadata_blocks(PictureType::webp, "RIFF\0\0\0\0WEBPXMP \xff\xff\xff\xff<x/>"s).empty());
}
