#include <catch2/catch.hpp>

#include "style/css_parser.h"

using namespace newsexport;

namespace {

/// The sheet as one line: selectors { property: value; } and the number of problems.
std::string summary(std::string_view text) {
  const CssSheet sheet = parse_css(text);
  std::string line;
  for (const CssRule& rule : sheet.rules) {
    if (!rule.at_keyword.empty()) line += "@" + rule.at_keyword + " ";
    line += css_text(rule.prelude) + " {";
    for (const CssDeclaration& one : rule.declarations) {
      line += " " + one.property + ": " + css_text(one.value) + (one.is_important ? " !important" : "") + ";";
    }
    for (const CssRule& inner : rule.rules) line += " [" + inner.at_keyword + css_text(inner.prelude) + "]";
    line += " } ";
  }
  return line + std::to_string(sheet.problems.size());
}

}  // namespace

TEST_CASE("css: rules, declarations, comments and importance are read") {
  CHECK(summary("p { color: red; margin : 0 auto } /* no */ h1,h2{x:1!important}") ==
        "p { color: red; margin: 0 auto; } h1,h2 { x: 1 !important; } 0");
}

TEST_CASE("css: a broken declaration is skipped to the next semicolon and the rest holds") {
  CHECK(summary("p { color red; margin: 0; 12: x; padding: 1px }") == "p { margin: 0; padding: 1px; } 2");
}

TEST_CASE("css: braces in a value are skipped as a whole") {
  CHECK(summary("p { a: {x;y} z; b: 1 } q { c: 2 }") == "p { a: {x;y} z; b: 1; } q { c: 2; } 0");
}

TEST_CASE("css: an open block ends with the sheet, and a stray brace is left out") {
  CHECK(summary("p { a: 1; b: 2") == "p { a: 1; b: 2; } 0");
  CHECK(summary("} p { a: 1 }") == "p { a: 1; } 1");
  CHECK(summary("p") == "1");
}

TEST_CASE("css: at-rules with and without blocks") {
  CHECK(
      summary(
          "@charset \"utf-8\"; @media print { p { a: 1 } } @page :left { margin: 0; @top-left { b: 2 } }") ==
      "@charset \"utf-8\" { } @media print { [p] } @page :left { margin: 0; [top-left] } 0");
}

TEST_CASE("css: strings, escapes, urls and numbers are tokens") {
  const CssTokens tokens = tokenize_css("\"a\\\"b\" \\63 olor url( x.png ) -1.5e2px +3% #a1 .5");
  REQUIRE(tokens.size() == 13);
  CHECK(tokens[0].text == "a\"b");
  CHECK(tokens[2].text == "color");
  CHECK(tokens[4].text == "x.png");
  CHECK(tokens[6].number == -150);
  CHECK(tokens[6].unit == "px");
  CHECK(tokens[8].is(CssToken::Kind::percentage));
  CHECK(tokens[10].text == "a1");
  CHECK(tokens[12].number == 0.5);
}

TEST_CASE("css: places are lines and columns") {
  const CssSheet sheet = parse_css("p {\n  color: red;\n  \u00E4b: 1 }");
  REQUIRE(sheet.rules.size() == 1);
  CHECK(sheet.rules[0].declarations[0].position == Position{2, 3});
  CHECK(sheet.rules[0].declarations[1].position == Position{3, 3});
}

TEST_CASE("css: hostile text is read to its end") {
  const std::string open_braces(100'000, '{');
  CHECK_NOTHROW(parse_css(open_braces));
  CHECK_NOTHROW(parse_css("@media print " + std::string(1000, '{')));
  std::string media;
  for (int depth = 0; depth < 10'000; ++depth) media += "@media print{";
  CHECK(parse_css(media).problems.size() == 1);
  for (const char* text : {"\\", "\"", "url(", "/*", "@", "#", "-", "+.", "p{a:\\", "\xFF\xFE{\x80:\x81}"}) {
    CHECK_NOTHROW(parse_css(text));
  }
}
