#include "writers/pdf/specimen.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "writers/pdf/write_pdf.h"

namespace newsexport {

// Hidden: writes the specimens where the end-to-end tests of the judges want them.
TEST_CASE("specimens of the PDF writer as files", "[.specimen]") {
  const char* directory = std::getenv("NEWSEXPORT_SPECIMENS");
  REQUIRE(directory != nullptr);
  Edition edition = specimen_edition();
  edition.resources = {tiny_png()};
  for (const auto& [name, pages] : specimens()) {
    Diagnostics diagnostics;
    std::ofstream(std::string(directory) + "/" + name + ".pdf", std::ios::binary)
        << write_pdf(pages, edition, {}, diagnostics);
    CHECK(codes(diagnostics).empty());
  }
}

}  // namespace newsexport
