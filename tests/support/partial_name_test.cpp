#include <catch2/catch.hpp>

#include "support/files.h"

using namespace newsexport;

TEST_CASE("parse_partial_name: the name of a file that was being written says which and by whom") {
  const std::optional<PartialFile> part = parse_partial_name(".a-b.2.epub.4711-12.part");
  REQUIRE(part);
  CHECK(part->output == "a-b.2.epub");
  CHECK(part->process == 4711);
}

TEST_CASE("parse_partial_name: other names are left alone") {
  for (const char* name :
       {"", ".", ".part", ".epub.part", "a.epub.1-2.part", ".a.epub.1-2.part.md", ".a.1-x.part",
        ".a.x-1.part", ".a.-1.part", ".a.1-.part", "..1-1.part", ".a.0-1.part", ".a.1.part"}) {
    CHECK_FALSE(parse_partial_name(name));
  }
}
