#include "batch/load_style.h"

#include <catch2/catch.hpp>

#include "temporary_folder.h"

using namespace newsexport;

namespace {

std::string refusal_code(const StyleChoice& style) {
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
  const std::string builtin = load_style({}, diagnostics);
  CHECK(load_style({"classic", {folder.path("mine.css")}}, diagnostics) == builtin + "p { margin: 1em }\n");
  CHECK(diagnostics.entries().empty());
}

TEST_CASE("load_style: what is wrong with the user's stylesheet is told with its name") {
  TemporaryFolder folder;
  folder.write("mine.css", "p { direction: rtl }\n");
  Diagnostics diagnostics;
  load_style({"classic", {folder.path("mine.css")}}, diagnostics);
  REQUIRE(codes(diagnostics) == std::vector<std::string>{"style.direction"});
  CHECK(diagnostics.entries().front().file == folder.path("mine.css"));
}

TEST_CASE("load_style: what is no stylesheet is refused") {
  TemporaryFolder folder;
  folder.write("latin.css", "p { content: '\xe9' }");
  folder.write("large.css", std::string(kLargestStylesheet + 1, ' '));
  CHECK(refusal_code({"baroque", {}}) == "style.unknown");
  CHECK(refusal_code({"classic", {folder.path("missing.css")}}) == "style.unreadable");
  CHECK(refusal_code({"classic", {folder.path("latin.css")}}) == "style.not-utf-8");
  CHECK(refusal_code({"classic", {folder.path("large.css")}}) == "style.too-large");
}

TEST_CASE("load_style: several sheets lie over the style that is named, in their order") {
  TemporaryFolder folder;
  folder.write("a.css", "p { margin: 1em }\n");
  folder.write("b.css", "p { margin: 2em }\n");
  const StyleChoice choice{"newspaper", {folder.path("a.css"), folder.path("b.css")}};
  Diagnostics diagnostics;
  CHECK(load_style(choice, diagnostics).ends_with("p { margin: 1em }\np { margin: 2em }\n"));
  const std::vector<Source> print = load_print_style(choice, "@page { size: a5 }");
  REQUIRE(print.size() == 5);
  CHECK(print[1].name == "newspaper/print.css");
  CHECK(print[2].name == folder.path("a.css"));
  CHECK(print[3].name == folder.path("b.css"));
  CHECK(print[4].text == "@page { size: a5 }");
}
