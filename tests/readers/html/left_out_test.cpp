#include <algorithm>

#include <catch2/catch.hpp>

#include "assembly/left_out.h"
#include "readers/html.h"

namespace newsexport {
namespace {

using Codes = std::vector<std::string>;

const std::string kProse =
    "<p>The old mill by the ford, which had stood still for nine years, turned again on Thursday morning, "
    "and "
    "the miller, who had oiled the wheel every night, wept into her hat.</p>"
    "<p>Children threw bread to the ducks, the ducks ate it, and the band, six men and a drum, played until "
    "the rain came over the hill and sent all of them home.</p>"
    "<p>The council paid for half of the new paddles, the parish for the rest, and nobody, the clerk said, "
    "will have to pay for the flour in the first year.</p>";

std::string page(const std::string& before, const std::string& after = "") {
  return "<!DOCTYPE html><html lang=en><head><title>The mill turns again</title></head><body>"
         "<nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><article><h1>The mill turns again</h1>" +
         before + "<div class=story><div>" + kProse + "</div></div></article>" + after + "</body></html>";
}

Article read(const std::string& html, Diagnostics& diagnostics) {
  return read_html({"page.html", html}, {}, diagnostics);
}

Codes warnings(const std::string& html) {
  Diagnostics diagnostics;
  read(html, diagnostics);
  Codes found;
  for (const Diagnostic& one : diagnostics.entries()) {
    if (one.severity == Severity::warning) found.push_back(one.code);
  }
  return found;
}

}  // namespace

TEST_CASE(
    "html: prose that is left out among the parts of the article is a warning, labels and links are none") {
  CHECK(warnings(page("<div class=tools><a href=#>Print</a> <a href=#>Share this story</a></div>")).empty());
  CHECK(
      warnings(page("<div class=sharebar><p>On Friday the wheel was stopped again, because a heron had built "
                    "its nest on it.</p></div>")) == Codes{"html.prose-left-out"});
}

TEST_CASE("html: comments and the notice of the page's foot are no warning") {
  CHECK(
      warnings(page("", "<section id=comments><h2>Comments</h2>" + kProse.substr(0, 200) +
                            "</p></section><footer><p>© 2026 The Mill Post, and all of the rights in it are "
                            "reserved for ever.</p></footer>"))
          .empty());
}

TEST_CASE("html: what is left out is kept whole, a line for each of its blocks") {
  std::string links;
  for (int i = 0; i < 400; ++i)
    links += "<li><a href=/" + std::to_string(i) + ">Cart " + std::to_string(i) + "</a></li>";
  Diagnostics diagnostics;
  Article article = read(page("", "<nav><ul>" + links + "</ul></nav>"), diagnostics);
  REQUIRE(!article.left_out.empty());
  const std::string& text = article.left_out.back().text;
  CHECK(text.starts_with("Cart 0\nCart 1\n"));
  CHECK(text.ends_with("Cart 398\nCart 399"));
  append_left_out(article);
  CHECK(plain_text(article.body).find("Cart 17\nCart 18\n") != std::string::npos);
}

}  // namespace newsexport
