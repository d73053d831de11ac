#include "markup/element.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

Element element(std::string name, std::vector<MarkupNode> children, std::string class_name = {}) {
  return {std::move(name), {{"class", std::move(class_name)}}, std::move(children)};
}

}  // namespace

TEST_CASE("markup: words by themselves have a space for a line break, and pictures by their words") {
  Element picture{"img", {{"alt", "seal"}}, {}};
  const Element heading = element(
      "h2", {"Upper", element("br", {}), element("em", {"lower", element("br", {}), " deck "}), picture});
  CHECK(words_of(heading) == "Upper lower deck seal");
  CHECK(text_content(heading) == "Upperlower deck ");
}

TEST_CASE("markup: words by themselves have no mark of a note or citation, nor the space that binds it") {
  const Element cited = element("span", {"[", element("a", {"3"}, "biblioref"), "]"}, "citation");
  CHECK(words_of(element("h2", {"As Ford\u00A0", cited, " says", element("a", {"1"}, "noteref"), "."})) ==
        "As Ford says.");
}
