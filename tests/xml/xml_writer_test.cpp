#include "xml/xml_writer.h"

#include <catch2/catch.hpp>

using namespace newsexport;

TEST_CASE("xml writer: markup characters are escaped in text and in attributes") {
  XmlWriter xml;
  xml.element("p", {{"title", "a<b & \"c\""}}, "1 < 2 && 3 > 2 \"so\"");
  CHECK(xml.take() == "<p title=\"a&lt;b &amp; &quot;c&quot;\">1 &lt; 2 &amp;&amp; 3 &gt; 2 \"so\"</p>");
}

TEST_CASE("xml writer: an element without content keeps its end tag unless it is closed as empty") {
  XmlWriter xml;
  xml.open("div");
  xml.element("p", {}, "");
  xml.empty("br");
  xml.open("img");
  xml.attribute("alt", "");
  xml.close_empty();
  xml.close();
  CHECK(xml.take() == "<div><p></p><br/><img alt=\"\"/></div>");
}

TEST_CASE("xml writer: characters that XML cannot carry become U+FFFD") {
  XmlWriter xml;
  xml.element("p", {{"t", std::string("\x0c\xef\xbf\xbf", 4)}},
              std::string("a\x01"
                          "b\xff"
                          "c\0d",
                          7));
  CHECK(xml.take() == "<p t=\"\uFFFD\uFFFD\">a\uFFFDb\uFFFDc\uFFFDd</p>");
}

TEST_CASE("xml writer: line ends and tabs of an attribute survive XML's normalization") {
  XmlWriter xml;
  xml.element("p", {{"t", "a\nb\tc"}}, "d\ne\rf");
  CHECK(xml.take() == "<p t=\"a&#10;b&#9;c\">d\ne&#13;f</p>");
}

TEST_CASE("xml writer: every script passes unchanged") {
  XmlWriter xml;
  xml.element("p", {}, "é 中文 العربية 😀");
  CHECK(xml.take() == "<p>é 中文 العربية 😀</p>");
}
