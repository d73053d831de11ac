#include "citations/csl_markup.h"

#include <catch2/catch.hpp>

#include "model/inlines.h"

using namespace newsexport;

TEST_CASE("csl markup: a tag counts where it is closed, else it is text") {
  CHECK(plain_text(inlines_from_csl("a <i>b</i> c")) == "a b c");
  CHECK(plain_text(inlines_from_csl("5 <i> 3")) == "5 <i> 3");
  CHECK(plain_text(inlines_from_csl("</i> then <i>")) == "</i> then <i>");
  CHECK(plain_text(inlines_from_csl("<i>a</i> and <i>b")) == "a and <i>b");
  CHECK(csl_from_inlines(inlines_from_csl("x<sup>2</sup> <i>y</i>")) == "x<sup>2</sup> <i>y</i>");
}

TEST_CASE("csl markup: a great many tags that nothing closes are text, each character of them") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "<i>";
  CHECK(plain_text(inlines_from_csl(text)) == text);
}
