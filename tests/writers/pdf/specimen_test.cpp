#include "writers/pdf/specimen.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "writers/pdf/pictures.h"
#include "writers/pdf/write_pdf.h"

namespace newsexport {

// Hidden: writes the specimens where the end-to-end tests of the judges want them.
TEST_CASE("specimens of the PDF writer as files", "[.specimen]") {
  const char* directory = std::getenv("NEWSEXPORT_SPECIMENS");
  REQUIRE(directory != nullptr);
  Story story = specimen_story();
  story.resources = {tiny_png()};
  for (const auto& [name, pages] : specimens()) {
    Diagnostics diagnostics;
    std::ofstream(std::string(directory) + "/" + name + ".pdf", std::ios::binary)
        << write_pdf(pages, story, {}, diagnostics);
    CHECK(codes(diagnostics).empty());
  }
}

// As above: pages with a picture of every kind.
TEST_CASE("specimens of the PDF writer with pictures", "[.specimen]") {
  const char* directory = std::getenv("NEWSEXPORT_SPECIMENS");
  REQUIRE(directory != nullptr);
  Story story = specimen_story();
  story.resources = {
      picture("image/jpeg", turned(jpeg_bytes(8, 4, 3), 6)),
      picture("image/jpeg", jpeg_bytes(8, 4, 1)),
      picture("image/jpeg", jpeg_bytes(8, 4, 4)),
      picture("image/png", png_bytes(6, 4, 3)),
      picture("image/png", png_bytes(6, 4, 4)),
      picture("image/png", deep_png_bytes()),
      picture("image/gif", gif_bytes()),
      picture("image/webp", webp_bytes()),
      picture("image/svg+xml",
              "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='6'><circle r='4'/></svg>"),
      picture("image/png", "no picture")};
  PageBuilder builder;
  StructureIndex document = builder.add(StructureElement::Kind::document, -1);
  for (std::size_t i = 0; i < story.resources.size(); ++i) {
    StructureIndex figure = builder.add(StructureElement::Kind::figure, document);
    builder.element(figure).alternative_text = "Picture";
    builder.picture(figure, static_cast<int>(i), 90, 60);
  }
  Diagnostics diagnostics;
  std::ofstream(std::string(directory) + "/pictures.pdf", std::ios::binary)
      << write_pdf(builder.pages, story, {}, diagnostics);
  CHECK(codes(diagnostics) == std::vector<std::string>{"image.undecodable"});
}

}  // namespace newsexport
