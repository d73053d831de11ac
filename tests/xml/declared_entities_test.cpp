#include "xml/declared_entities.h"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "support/error.h"
#include "xml/xml_query.h"
#include "xml/xml_tree.h"

using namespace newsexport;

namespace {

std::string written(const XmlElement& root) {
  std::string text = write_xml_tree(root);
  text.erase(0, text.find('\n') + 1);
  text.pop_back();
  return text;
}

// Strictly: the root as text, or the code and line of what refuses it.
std::string strict(const std::string& text) {
  try {
    return written(read_xml_tree({"a.xml", text}));
  } catch (const Error& error) {
    return error.code() + ":" + std::to_string(error.position().line);
  }
}

// As far as it goes: the root as text, and each diagnostic's code and line.
std::string mended(const std::string& text) {
  Diagnostics diagnostics;
  std::string result = written(read_any_xml_tree({"a.xml", text}, diagnostics));
  for (const Diagnostic& one : diagnostics.entries()) {
    result += fmt::format(" [{}:{}]", one.code, one.position.line);
  }
  return result;
}

std::string both(const std::string& text) {
  const std::string result = strict(text);
  CHECK(mended(text) == result);
  return result;
}

// An article whose entities each stand for `count` of the one before, `levels` deep.
std::string laughing(int levels, int count, const std::string& first = "ha") {
  std::string text = "<!DOCTYPE a [<!ENTITY e0 '" + first + "'>";
  for (int level = 1; level <= levels; ++level) {
    text += fmt::format("<!ENTITY e{} '", level);
    for (int one = 0; one < count; ++one) text += fmt::format("&e{};", level - 1);
    text += "'>";
  }
  return text + fmt::format("]>\n<a><b>kept</b>\n&e{};</a>", levels);
}

}  // namespace

TEST_CASE("entities: what a document declares is expanded in text and in attributes") {
  CHECK(both("<!DOCTYPE a [<!ENTITY quay \"Long Quay\">]><a b='to &quay;'>At &quay;, &quay;.</a>") ==
        "<a b=\"to Long Quay\">At Long Quay, Long Quay.</a>");
  CHECK(both("<!DOCTYPE a PUBLIC '-//X//DTD//EN' 'x.dtd' [\n<!ELEMENT a ANY>\n<!ENTITY b "
             "'c'>\n]>\n<a>&b;</a>") == "<a>c</a>");
}

TEST_CASE("entities: one may name others, declared before or behind it, and HTML's characters") {
  CHECK(both("<!DOCTYPE a [<!ENTITY firm 'Ropes &amp; &kin;'><!ENTITY kin 'S&ouml;hne'>]><a>&firm;</a>") ==
        "<a>Ropes &amp; Söhne</a>");
  CHECK(both("<!DOCTYPE a [<!ENTITY copy 'Copyright'><!ENTITY line '&copy; 2026'>]><a>&line; &copy;</a>") ==
        "<a>Copyright 2026 Copyright</a>");
}

TEST_CASE("entities: one whose text is markup gives elements, in the line that names it") {
  const std::string text =
      "<!DOCTYPE a [<!ENTITY sign '<i>\nRita &#34;R&#34; Moss</i>, &town;'><!ENTITY town '<b>Port</b>'>]>\n"
      "<a>\nBy &sign;</a>";
  CHECK(both(text) == "<a>\nBy <i>\nRita \"R\" Moss</i>, <b>Port</b></a>");
  CHECK(find_element(read_xml_tree({"a.xml", text}), "i")->line == 4);
}

TEST_CASE("entities: in an attribute, one whose text is markup is the text alone") {
  const std::string type =
      "<!DOCTYPE a [<!ENTITY sign '<i>Rita</i> &town;'><!ENTITY town 'of <b c=\"&#62;\">Port</b> &amp; "
      "Co'>]>";
  CHECK(mended(type + "<a by='by &sign;'>&sign;</a>") ==
        "<a by=\"by Rita of Port &amp; Co\"><i>Rita</i> of <b c=\"&gt;\">Port</b> &amp; Co</a>");
  CHECK(strict(type + "<a by='by &sign;'/>") == "xml.invalid:1");
}

TEST_CASE("entities: characters that mean more in a declaration keep their meaning") {
  CHECK(both("<!DOCTYPE a [<!ENTITY b '5 &#37; of &#34;all&#34; &#38;#60; &#146;'>]><a c='&b;'>&b;</a>") ==
        "<a c=\"5 % of &quot;all&quot; &lt; ’\">5 % of \"all\" &lt; ’</a>");
  CHECK(both("<!DOCTYPE a [<!ENTITY b 'x\ny'>]>\n<a c='&b;'>&b;</a>") == "<a c=\"x y\">x\ny</a>");
}

TEST_CASE("entities: names are as long as they are, in any alphabet, and the first declaration counts") {
  const std::string name = "the-name-of-the-harbour-authority-as-the-law-has-it";
  CHECK(both("<!DOCTYPE a [<!ENTITY " + name + " 'HA'>]><a>&" + name + ";</a>") == "<a>HA</a>");
  CHECK(both("<!DOCTYPE a [<!ENTITY ville 'Épinal'><!ENTITY ville 'Metz'>]><a>&ville;</a>") ==
        "<a>Épinal</a>");
  CHECK(both("<!DOCTYPE a [<!ENTITY größe 'XL'>]><a>&größe;</a>") == "<a>XL</a>");
}

TEST_CASE("entities: parameter entities of the subset itself are expanded, others passed over") {
  CHECK(both("<!DOCTYPE a [<!ENTITY % set '<!ENTITY b \"c\">'> %set;]><a>&b;</a>") == "<a>c</a>");
  CHECK(both("<!DOCTYPE a [<!ENTITY % iso SYSTEM 'iso.ent'> %iso; <!ENTITY b 'c'>]><a>&b;</a>") ==
        "<a>c</a>");
}

TEST_CASE("entities: what lies outside is never fetched, and reported where the text names it") {
  const std::string type =
      "<!DOCTYPE a [<!ENTITY d SYSTEM 'file:///etc/hostname'><!ENTITY e 'see &d;'><!ENTITY f SYSTEM 'f'>]>\n";
  CHECK(mended(type + "<a>\n&d; &d;</a>") == "<a>\n&amp;d; &amp;d;</a> [xml.entity-external:3]");
  CHECK(mended(type + "<a>&e;</a>") == "<a>see &amp;d;</a> [xml.entity-external:2]");
  CHECK(mended(type + "<a>none</a>") == "<a>none</a>");
  CHECK(strict(type + "<a>\n&e;</a>") == "xml.entities:3");
  CHECK(strict(type + "<a>none</a>") == "<a>none</a>");
}

TEST_CASE("entities: a name that nothing declares stays as it is written, and is reported once") {
  CHECK(mended("<a>\n&brig; and &brig;</a>") == "<a>\n&amp;brig; and &amp;brig;</a> [xml.entity-unknown:2]");
  CHECK(mended("<!DOCTYPE a [<!ENTITY b 'of &brig;'>]><a>&b;</a>") ==
        "<a>of &amp;brig;</a> [xml.entity-unknown:1]");
  CHECK(strict("<a>\n&brig;</a>") == "xml.invalid:2");
  CHECK(strict("<!DOCTYPE a [<!ENTITY b '&brig;'>]>\n<a>&b;</a>") == "xml.invalid:2");
}

TEST_CASE("entities: they are expanded in text that has to be mended too") {
  CHECK(mended("<!DOCTYPE a [<!ENTITY b 'Long <i>Quay</i>'>]>\n<a c=&b2; d='&b3;'>&b; & <p>more</a>")
            .starts_with(
                "<a c=\"&amp;b2;\" d=\"&amp;b3;\">Long <i>Quay</i> &amp; <p>more</p></a> [xml.mended:2]"));
}

TEST_CASE("entities: a document type that breaks off is reported, and what it declares before that is used") {
  CHECK(mended("\n<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d %>]><a>&b;&d;</a>") ==
        "<a>c&amp;d;</a> [xml.document-type:2] [xml.entity-unknown:2]");
}

TEST_CASE("entities: those that multiply, name themselves or are no XML stay as they are written") {
  CHECK(mended(laughing(9, 10)) == "<a><b>kept</b>\n&amp;e9;</a> [xml.entities:3]");
  CHECK(mended(laughing(9, 10, "<c/>")) == "<a><b>kept</b>\n&amp;e9;</a> [xml.entities:3]");
  CHECK(strict(laughing(9, 10)) == "xml.invalid:3");
  CHECK(both(laughing(2, 3)) == "<a><b>kept</b>\nhahahahahahahahaha</a>");
  CHECK(mended("<!DOCTYPE a [<!ENTITY b '&c;'><!ENTITY c '&b;'>]><a>&b;</a>") ==
        "<a>&amp;b;</a> [xml.entities:1]");
  CHECK(mended("<!DOCTYPE a [<!ENTITY b '<i>c'>]><a>x &b; y</a>") == "<a>x &amp;b; y</a> [xml.entities:1]");
}

TEST_CASE("entities: a long chain of them ends before the stack does") {
  CHECK(mended(laughing(400, 1)) == "<a><b>kept</b>\nha</a>");
  CHECK(mended(laughing(100'000, 1)) ==
        "<a><b>kept</b>\n&amp;e100000;</a> [xml.document-type:1] [xml.entity-unknown:3]");
  std::string parameters = "<!DOCTYPE a [<!ENTITY % p0 '<!ENTITY b \"c\">'>";
  for (int level = 1; level <= 100'000; ++level) {
    parameters += fmt::format("<!ENTITY % p{} '&#37;p{};'>", level, level - 1);
  }
  CHECK(mended(parameters + "%p100000;]><a>x</a>") == "<a>x</a> [xml.document-type:1]");
}
