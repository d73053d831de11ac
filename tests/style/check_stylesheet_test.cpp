#include "style/check_stylesheet.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

Diagnostics check(const std::string& css) {
  Diagnostics diagnostics;
  check_stylesheet(Source{"mine.css", css}, diagnostics);
  return diagnostics;
}

}  // namespace

TEST_CASE("check_stylesheet: an ordinary stylesheet has nothing against it") {
  CHECK(codes(check("/* url(x) { */ a:hover, li { content: \"}\"; margin: 0 }\n"
                    "@media print { p { color: red; } }\n"
                    "@charset \"UTF-8\";")) == Codes{});
}

TEST_CASE("check_stylesheet: files outside of the book are reported with their place") {
  const Diagnostics found = check("@import 'a.css';\np { background: URL( \"https://example.org/a.png\" ) }");
  REQUIRE(codes(found) == Codes{"style.import", "style.url"});
  CHECK(found.entries()[1].position == Position{2, 17});
  CHECK(found.entries()[1].file == "mine.css");
  CHECK(found.entries()[1].severity == Severity::error);
  CHECK(found.entries()[1].message ==
        "url(https://example.org/a.png) points to a file that is not in the book");
}

TEST_CASE("check_stylesheet: a url that carries its content is allowed") {
  CHECK(codes(check("p { background: url(data:image/png;base64,AA==) }")) == Codes{});
  CHECK(codes(check("p { background: url(a.png) }")) == Codes{"style.url"});
}

TEST_CASE("check_stylesheet: direction and unicode-bidi are reported as properties, not as words") {
  CHECK(codes(check("p { margin: 0; Direction: rtl; unicode-bidi : embed }")) ==
        Codes{"style.direction", "style.direction"});
  CHECK(codes(check(".direction { margin: 0 } p { flex-direction: row; font-family: direction }")) ==
        Codes{});
}

TEST_CASE("check_stylesheet: what never ends is reported where it begins") {
  CHECK(codes(check("p { margin: 0")) == Codes{"style.syntax"});
  CHECK(codes(check("p { } }")) == Codes{"style.syntax"});
  CHECK(codes(check("p { } /* more")) == Codes{"style.syntax"});
  CHECK(codes(check("p { content: 'a\n' }")).front() == "style.syntax");
  CHECK(check("a{}\np {").entries().at(0).position == Position{2, 3});
}

TEST_CASE("check_stylesheet: what is no CSS is reported where it stands") {
  CHECK(check("p {}\nthis is prose").entries().at(0).position == Position{2, 1});
  CHECK(codes(check("p { color red; margin: 0 }")) == Codes{"style.syntax"});
  CHECK(codes(check("p { (: }")) == Codes{"style.syntax"});
  CHECK(codes(check("p { color: red; ; } @media print { a { margin: 0 } }")) == Codes{});
  CHECK(codes(check("@namespace epub \"http://www.idpf.org/2007/ops\"")) == Codes{});
}

TEST_CASE("check_stylesheet: an escape at the very end is survived") {
  CHECK(codes(check("p { content: 'a\\")) == Codes{"style.syntax", "style.syntax"});
  CHECK(codes(check("a{} \\")) == Codes{"style.syntax"});
}

TEST_CASE("check_stylesheet: another charset than UTF-8 is reported") {
  CHECK(codes(check("@charset \"iso-8859-1\";")) == Codes{"style.charset"});
}

TEST_CASE("check_stylesheet: a file that is no stylesheet is not reported brace by brace") {
  CHECK(codes(check(std::string(100000, '}'))).size() == 50);
}
