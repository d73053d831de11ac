#include "xml/xml_tree.h"

#include <catch2/catch.hpp>

#include "support/error.h"

using namespace newsexport;

namespace {

std::string round_trip(const std::string& text) {
  std::string written = write_xml_tree(read_xml_tree({"a.xml", text}));
  written.erase(0, written.find('\n') + 1);
  written.pop_back();
  return written;
}

std::string error_of(const std::string& text) {
  try {
    read_xml_tree({"a.xml", text});
  } catch (const Error& error) {
    return error.code() + ":" + std::to_string(error.position().line);
  }
  return "none";
}

}  // namespace

TEST_CASE("xml: white space between two elements stays") {
  CHECK(round_trip("<p><em>a</em> <em>b</em></p>") == "<p><em>a</em> <em>b</em></p>");
  CHECK(round_trip("<p> <b/>\n\n<b/>\t</p>") == "<p> <b/>\n\n<b/>\t</p>");
  CHECK(round_trip("<p><b> </b><!-- x --> <i/></p>") == "<p><b> </b> <i/></p>");
  CHECK(round_trip("<p><!-- x -->\n<i/><?x y?>\n</p>") == "<p>\n<i/>\n</p>");
  CHECK(round_trip("<p a='x > y'> <b/></p>") == "<p a=\"x &gt; y\"> <b/></p>");
}

TEST_CASE("xml: entities, sections and attributes keep their characters") {
  CHECK(round_trip("<p a='&quot;&#10;'>&lt;&amp;&#233;<![CDATA[ <b> ]]></p>") ==
        "<p a=\"&quot;&#10;\">&lt;&amp;é &lt;b&gt; </p>");
  CHECK(round_trip("<p>&#1;</p>") == "<p>\uFFFD</p>");
}

TEST_CASE("xml: elements know their lines, in gaps of line ends alone too") {
  const XmlElement root =
      read_xml_tree({"a.xml", "<?xml version='1.0'?>\n<!DOCTYPE a\n SYSTEM 'b'>\n<a>\n\n<b/>\n<c/></a>"});
  CHECK(root.line == 4);
  REQUIRE(root.children.size() == 4);
  CHECK(std::get<XmlElement>(root.children[1].value).line == 6);
  CHECK(std::get<XmlElement>(root.children[3].value).line == 7);
}

TEST_CASE("xml: what is not well-formed, too deep or declares entities is refused with its line") {
  CHECK(error_of("<a>\n<b></a>") == "xml.invalid:2");
  CHECK(error_of("<a>\n<b c='' c=''/></a>") == "xml.invalid:2");
  CHECK(error_of("") == "xml.invalid:0");
  CHECK(error_of("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>") == "xml.entities:1");
  std::string deep;
  for (int level = 0; level < 100'000; ++level) deep += "<a>\n";
  CHECK(error_of(deep) == "xml.too-deep:100");
}

TEST_CASE("xml: every beginning of a document is read or refused, never more") {
  const std::string text =
      "<?xml version='1.0'?><!DOCTYPE a><a b='c'> <!-- d --><![CDATA[e]]> <f/> &lt; </a>";
  for (std::size_t length = 0; length < text.size(); ++length) {
    CHECK(error_of(text.substr(0, length)).starts_with("xml.invalid"));
  }
  CHECK(error_of(text) == "none");
}
