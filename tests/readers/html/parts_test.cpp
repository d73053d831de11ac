#include <catch2/catch.hpp>

#include "readers/html/address.h"
#include "readers/html/headline.h"
#include "readers/html/limit_nesting.h"
#include "readers/html/parse.h"
#include "readers/html/source_set.h"

namespace newsexport::html {

TEST_CASE("html addresses: relative ones are resolved as RFC 3986 says") {
  const std::string base = "http://a/b/c/d;p?q";
  // RFC 3986, 5.4.
  CHECK(resolve_address(base, "g") == "http://a/b/c/g");
  CHECK(resolve_address(base, "./g/") == "http://a/b/c/g/");
  CHECK(resolve_address(base, "/g") == "http://a/g");
  CHECK(resolve_address(base, "//g") == "http://g");
  CHECK(resolve_address(base, "?y") == "http://a/b/c/d;p?y");
  CHECK(resolve_address(base, "g?y#s") == "http://a/b/c/g?y#s");
  CHECK(resolve_address(base, "#s") == "http://a/b/c/d;p?q#s");
  CHECK(resolve_address(base, "../../../g") == "http://a/g");
  CHECK(resolve_address(base, "..") == "http://a/b/");
  CHECK(resolve_address(base, "mailto:x@y") == "mailto:x@y");
  CHECK(resolve_address("http://a", "g") == "http://a/g");
}

TEST_CASE("html addresses: without a base they stay as they are, without line ends") {
  CHECK(resolve_address("", " a/\nb ") == "a/b");
  CHECK(resolve_address("story.html", "b") == "b");
  CHECK(resolve_address("", "//x/y") == "https://x/y");
}

TEST_CASE("html source sets: the largest picture that is not too large") {
  CHECK(best_of_source_set("a.jpg 480w, b.jpg 960w,c.jpg 9000w") == "b.jpg");
  CHECK(best_of_source_set("a.jpg 9000w, b.jpg 5000w") == "b.jpg");
  CHECK(best_of_source_set("a.jpg, b.jpg 1.5x") == "b.jpg");
  CHECK(best_of_source_set("https://x/w_1,h_2/a.jpg 100w, https://x/w_3,h_4/b.jpg 200w") ==
        "https://x/w_3,h_4/b.jpg");
  CHECK(best_of_source_set(" , ").empty());
}

TEST_CASE("html nesting: tags below the deepest element go, their text stays, the end tags fit") {
  std::string deep;
  for (std::size_t level = 0; level < kDeepestElement; ++level) deep += "<div>";
  const std::string limited = limit_nesting(deep + "<b x='>'>a<!-- <i> --></b><br>c</div>");
  CHECK(limited == deep + "a<!-- <i> --><br>c</div>");
}

TEST_CASE("html nesting: what ends by itself is not counted, however often it stands there") {
  std::string flat = "<ul>";
  for (int item = 0; item < 1000; ++item) flat += "<li><p>x<br><a href=y>z<td>";
  CHECK(limit_nesting(flat) == flat);
  std::string closed;
  for (int item = 0; item < 1000; ++item) closed += "<div><span>x</div><script>if (a<b) '<div>'</script>";
  CHECK(limit_nesting(closed) == closed);
}

TEST_CASE("html tree: the nodes of a page, its entities decoded, its places known") {
  const Document document = parse_page("<!DOCTYPE html>\n<TITLE>a &amp; b</TITLE>\n<p Class=X>c<x-y>d");
  CHECK(text_of(*find_element(document.root(), "title")) == "a & b");
  const Node* paragraph = find_element(document.root(), "p");
  REQUIRE(paragraph);
  CHECK(paragraph->value("class") == "X");
  CHECK(paragraph->position == Position{3, 1});
  CHECK(find_element(*paragraph, "x-y")->position == Position{3, 13});
}

TEST_CASE("html headlines: the site's name before or behind a title goes") {
  CHECK(without_site_name("Rain stops play | Harbour Ledger", "Harbour Ledger", "") == "Rain stops play");
  CHECK(without_site_name("Harbour Ledger - Rain stops play", "The Ledger",
                          "https://www.harbourledger.example/a") == "Rain stops play");
  CHECK(without_site_name("Rain - and storm - tonight", "Harbour Ledger", "") ==
        "Rain - and storm - tonight");
  CHECK(without_site_name("Rain [ledger.example]", "", "https://ledger.example/") == "Rain");
  CHECK(without_site_name("Rain | Sport | Harbour Ledger", "Harbour Ledger", "") == "Rain | Sport");
}

}  // namespace newsexport::html
