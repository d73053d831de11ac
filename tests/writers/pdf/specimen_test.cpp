#include "writers/pdf/specimen.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "writers/pdf/write_pdf.h"

namespace newsexport {

// Hidden: writes the specimen where the end-to-end tests of the judges want it.
TEST_CASE("pdf: the specimen as a file", "[.specimen]") {
  const char* path = std::getenv("NEWSEXPORT_SPECIMEN");
  REQUIRE(path != nullptr);
  Edition edition = specimen_edition();
  edition.resources = {tiny_png()};
  Diagnostics diagnostics;
  std::ofstream(path, std::ios::binary) << write_pdf(specimen_pages(), edition, {}, diagnostics);
  CHECK(codes(diagnostics).empty());
}

}  // namespace newsexport
