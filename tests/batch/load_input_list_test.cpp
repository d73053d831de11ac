#include "batch/load_input_list.h"

#include <catch2/catch.hpp>

#include "support/error.h"
#include "temporary_folder.h"

using namespace newsexport;

TEST_CASE("load_input_list: one input a line, with empty lines and CRs passed over") {
  TemporaryFolder folder;
  folder.write("list", "a.md\r\n\nmy story.md\nlast.md");
  CHECK(load_input_list(folder.path("list"), '\n') ==
        std::vector<std::string>{"a.md", "my story.md", "last.md"});
}

TEST_CASE("load_input_list: between NULs a name may hold new lines") {
  TemporaryFolder folder;
  folder.write("list", std::string("a\nb.md\0c.md\0", 12));
  CHECK(load_input_list(folder.path("list"), '\0') == std::vector<std::string>{"a\nb.md", "c.md"});
}

TEST_CASE("load_input_list: a list that is not there is wrong usage") {
  try {
    load_input_list("missing/list", '\n');
    FAIL("it was read");
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    CHECK(error.code() == "files-from.unreadable");
  }
}
