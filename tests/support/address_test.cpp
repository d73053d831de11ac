#include "support/address.h"

#include <catch2/catch.hpp>

#include "support/error.h"
#include "support/files.h"

using namespace newsexport;

TEST_CASE("is_address: a scheme and two slashes, and nothing that may be a path") {
  for (const char* text : {"https://ledger.example/story.html", "HTTP://X", "feed+json://a", "file:///a.md"})
    CHECK(is_address(text));
  for (const char* text :
       {"a.md", "C:/a.md", "./https://a", "://a", "1a://b", "a b://c", "http:/a", "archive"})
    CHECK_FALSE(is_address(text));
}

TEST_CASE("read_file: an address says that nothing is fetched, a missing file does not") {
  const auto refusal = [](const char* path) {
    try {
      read_file(path, 10);
    } catch (const Error& error) {
      return error.code() + ": " + error.what();
    }
    return std::string("none");
  };
  CHECK(refusal("https://ledger.example/story.html") ==
        "input.address: it is an address, and nothing is fetched from the web; save the page in a browser, "
        "and give "
        "the saved file");
  CHECK(refusal("www.ledger.example/story").starts_with("input.address: "));
  CHECK(refusal("file:///no/such/story.md").find("without \"file://\"") != std::string::npos);
  CHECK(refusal("no/such/story.md") == "input.missing: no such file");
}
