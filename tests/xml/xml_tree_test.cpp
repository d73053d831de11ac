#include "xml/xml_tree.h"

#include <catch2/catch.hpp>

#include "support/error.h"
#include "xml/xml_query.h"

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

// The root as text, and a line for each diagnostic.
std::string mended(const std::string& text) {
  Diagnostics diagnostics;
  std::string written = write_xml_tree(read_any_xml_tree({"a.xml", text}, diagnostics));
  written.erase(0, written.find('\n') + 1);
  written.pop_back();
  for (const Diagnostic& one : diagnostics.entries()) {
    written += " [" + one.code + ":" + std::to_string(one.position.line) + "]";
  }
  return written;
}

std::string nested(int depth) {
  std::string text;
  for (int level = 0; level < depth; ++level) text += "<a>";
  text += "b";
  for (int level = 0; level < depth; ++level) text += "</a>";
  return text;
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

TEST_CASE("xml: what is not well-formed or too deep is refused with its line") {
  CHECK(error_of("<a>\n<b></a>") == "xml.invalid:2");
  CHECK(error_of("<a>\n<b c='' c=''/></a>") == "xml.invalid:2");
  CHECK(error_of("") == "xml.invalid:1");
  CHECK(error_of("<a>\n&b;</a>") == "xml.invalid:2");
  CHECK(error_of("<a>b & c</a>") == "xml.invalid:1");
}

TEST_CASE("xml: a document type is skipped with all that it holds") {
  CHECK(round_trip("<!DOCTYPE a SYSTEM \"../dtd/a.dtd\"><a/>") == "<a/>");
  CHECK(round_trip("<!DOCTYPE a [<!-- it's > ]> --><!ELEMENT a ANY> <?x ]> ?>]><a/>") == "<a/>");
  CHECK(round_trip(" <!DOCTYPE a PUBLIC '>' '['><a/>") == "<a/>");
}

TEST_CASE("xml: html's named entities are known, and numbers that mean windows-1252 are read as that") {
  CHECK(round_trip("<p t='&eacute;'>a&nbsp;b&hellip;&#146;&#x92;&#233;</p>") ==
        "<p t=\"é\">a\u00A0b…’’é</p>");
  CHECK(round_trip("<p>&#xFFFF;&#99999999999;</p>") == "<p>\uFFFD\uFFFD</p>");
}

TEST_CASE("xml: elements know their namespaces, under any prefix, declared or not") {
  const XmlElement root =
      read_xml_tree({"a.xml",
                     "<x:a xmlns:x='http://www.w3.org/1999/xhtml'><b xmlns='http://www.w3.org/2005/Atom'><c/>"
                     "<c xmlns=''/></b><b/><dc:d/><y:e/><f xmlns='urn:x'/><media:g "
                     "xmlns:media='http://search.yahoo.com/mrss'/></x:a>"});
  CHECK(root.name_space == XmlNamespace::xhtml);
  std::vector<XmlNamespace> found;
  for (const XmlElement* child : child_elements(root)) found.push_back(child->name_space);
  CHECK(found == std::vector{XmlNamespace::atom, XmlNamespace::none, XmlNamespace::dublin_core,
                             XmlNamespace::other, XmlNamespace::other, XmlNamespace::media});
  const std::vector<const XmlElement*> inner = descendants(root, "c");
  REQUIRE(inner.size() == 2);
  CHECK(inner[0]->name_space == XmlNamespace::atom);
  CHECK(inner[1]->name_space == XmlNamespace::none);
}

TEST_CASE("xml: nesting is read to 255 levels; deeper it is refused, or read as text") {
  CHECK(error_of(nested(255)) == "none");
  CHECK(error_of(nested(256)) == "xml.too-deep:1");
  CHECK(error_of(nested(100'000)) == "xml.too-deep:1");
  CHECK(mended(nested(100'000)) == nested(255) + " [xml.too-deep:1]");
}

TEST_CASE("xml: tags that are missing or stray are mended, and nothing of the text is lost") {
  CHECK(mended("<a>\n<b>1</a>") == "<a>\n<b>1</b></a> [xml.mended:2]");
  CHECK(mended("<a>1</c>2</a>") == "<a>12</a> [xml.mended:1]");
  CHECK(mended("<a><p>1<p>2<br>3") == "<a><p>1</p><p>2<br/>3</p></a> [xml.mended:1]");
  CHECK(mended("<a><b><i>1</b>2</i></a>") == "<a><b><i>1</i></b>2</a> [xml.mended:1]");
  CHECK(mended("x<a>1</a>y<b>2</b>") == "<a>1</a> [xml.mended:1]");
}

TEST_CASE("xml: ampersands and less-than signs that are only characters are kept") {
  CHECK(mended("<a>B & C &amp; D &eacute;</a>") == "<a>B &amp; C &amp; D é</a> [xml.mended:1]");
  CHECK(mended("<a>1 < 2 <b and <c/> ]]></a>") == "<a>1 &lt; 2 &lt;b and <c/> ]]&gt;</a> [xml.mended:1]");
}

TEST_CASE("xml: a number with a capital x is a character, mended or not") {
  CHECK(mended("<a b='&#X42;'>&#X41;&#X20AC;</a>") == "<a b=\"B\">A€</a>");
  CHECK(round_trip("<a>&#X41;&#x0041;</a>") == "<a>AA</a>");
}

TEST_CASE("xml: attributes are mended one by one") {
  CHECK(mended("<a b=1 c='2' b='3' d 4='5'>z</a>") == "<a b=\"1\" c=\"2\" d=\"d\">z</a> [xml.mended:1]");
  CHECK(mended("<a b=\"x & y <i>z</i></a>") == "<a b=\"x &amp; y \"><i>z</i></a> [xml.mended:1]");
  CHECK(mended("<a b='c>d</a>") == "<a b=\"c\">d</a> [xml.mended:1]");
}

TEST_CASE("xml: text without an element is refused, mended or not") {
  Diagnostics diagnostics;
  CHECK_THROWS_AS(read_any_xml_tree({"a.xml", "only text & more"}, diagnostics), Error);
}

TEST_CASE("xml: the root's name is found behind whatever may stand before it") {
  CHECK(root_name("<?xml version='1.0'?>\n<!-- <a> --><!DOCTYPE b [<!ELEMENT c ANY>]>\n<x:root a='>'/>") ==
        "x:root");
  CHECK(root_name("words <a/>").empty());
  CHECK(root_name("").empty());
}

TEST_CASE("xml: what is asked of a tree is found by local names") {
  const XmlElement root =
      read_xml_tree({"a.xml", "<r><x:a><b k='1'/></x:a><a><c x:k='2'> 1\n<d>2</d> </c><b/></a></r>"});
  CHECK(text_of(find_element(root, "a/c")) == "1 2");
  CHECK(attribute(*find_element(root, "a/c"), "k") == "2");
  CHECK(find_element(root, "c") == nullptr);
  CHECK(text_of(nullptr).empty());
  CHECK(descendants(root, "b").size() == 2);
  CHECK(child_elements(root, "a").size() == 2);
}

TEST_CASE("xml: every beginning of a document is read or refused, never more") {
  const std::string text =
      "<?xml version='1.0'?><!DOCTYPE a><a b='c'> <!-- d --><![CDATA[e]]> <f/> &lt; </a>";
  for (std::size_t length = 0; length < text.size(); ++length) {
    CHECK(error_of(text.substr(0, length)).starts_with("xml.invalid"));
    if (length > text.find("> <!--")) CHECK(mended(text.substr(0, length)).starts_with("<a"));
  }
  CHECK(error_of(text) == "none");
}

TEST_CASE("xml: lines_of() has a line for each paragraph, and running text in one") {
  const auto lines = [](std::string text) { return lines_of(read_xml_tree({"a.xml", std::move(text)})); };
  CHECK(lines("<n><h>Note</h><ul><li>One <b>two</b></li><li>three</li></ul></n>") == "Note\nOne two\nthree");
  CHECK(lines("<n>One<br/>two <i>and\n</i>three<p>four</p></n>") == "One\ntwo and three\nfour");
  CHECK(lines("<n/>").empty());
}
