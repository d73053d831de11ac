#include "batch/load_style.h"

#include <catch2/catch.hpp>

#include "temporary_folder.h"

using namespace newsexport;

namespace {

std::string refusal_code(const std::string& style) {
  Diagnostics diagnostics;
  try {
    load_style(style, diagnostics);
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    return error.code();
  }
  return "none";
}

}  // namespace

TEST_CASE("load_style: the user's stylesheet comes after the default style") {
  TemporaryFolder folder;
  folder.write("mine.css", "\xef\xbb\xbfp { margin: 1em }\n");
  Diagnostics diagnostics;
  const std::string builtin = load_style("classic", diagnostics);
  CHECK(load_style(folder.path("mine.css"), diagnostics) == builtin + "p { margin: 1em }\n");
  CHECK(diagnostics.entries().empty());
}

TEST_CASE("load_style: what is wrong with the user's stylesheet is told with its name") {
  TemporaryFolder folder;
  folder.write("mine.css", "p { direction: rtl }\n");
  Diagnostics diagnostics;
  load_style(folder.path("mine.css"), diagnostics);
  REQUIRE(codes(diagnostics) == std::vector<std::string>{"style.direction"});
  CHECK(diagnostics.entries().front().file == folder.path("mine.css"));
}

TEST_CASE("load_style: what is no stylesheet is refused") {
  TemporaryFolder folder;
  folder.write("latin.css", "p { content: '\xe9' }");
  folder.write("large.css", std::string(kLargestStylesheet + 1, ' '));
  CHECK(refusal_code("baroque") == "style.unknown");
  CHECK(refusal_code(folder.path("missing.css")) == "style.unreadable");
  CHECK(refusal_code(folder.path("latin.css")) == "style.not-utf-8");
  CHECK(refusal_code(folder.path("large.css")) == "style.too-large");
}
