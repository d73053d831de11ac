#include "readers/newsml_g2.h"

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "support/error.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

std::vector<Reading> read(const std::string& text) {
  Diagnostics diagnostics("a.xml");
  return read_newsml_g2({"a.xml", text}, {}, diagnostics);
}

std::string error_code(const std::string& text) {
  try {
    read(text);
  } catch (const Error& error) {
    return error.code();
  }
  return "none";
}

std::string item(const std::string& guid, const std::string& kind, const std::string& meta,
                 const std::string& content) {
  return "<newsItem guid='" + guid + "' xml:lang='en'><itemMeta><itemClass qcode='ninat:" + kind +
         "'/></itemMeta><contentMeta>" + meta + "</contentMeta><contentSet>" + content +
         "</contentSet></newsItem>";
}

std::string text_item(const std::string& guid, const std::string& headline) {
  return item(guid, "text", "<headline>" + headline + "</headline>",
              "<inlineXML contenttype='application/xhtml+xml'><html><body><p>Text of " + headline +
                  ".</p></body></html></inlineXML>");
}

std::string picture_item(const std::string& guid) {
  return item(guid, "picture",
              "<by>Jane Doe</by><creditline>Agency</creditline><description role='drol:caption'>Of " + guid +
                  "</description>",
              "<remoteContent href='" + guid + "-s.jpg' width='90'/><remoteContent href='" + guid +
                  ".jpg' width='900' contenttype='image/jpeg'/>");
}

std::string message(const std::string& items) {
  return "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header/><itemSet>" + items +
         "</itemSet></newsMessage>";
}

// The body of an article whose item holds this, without positions.
std::string body_of(const std::string& content) {
  std::vector<Reading> readings = read(item("a", "text", "<headline>Rain</headline>", content));
  for (Block& block : readings[0].article.body) block.position = {};
  return dump_blocks(readings[0].article.body);
}

const char* const kPackage =
    "<packageItem guid='p'><itemMeta><itemClass qcode='ninat:composite'/></itemMeta><groupSet root='r'>"
    "<group id='r' role='x:y'><groupRef idref='g'/></group><group id='g' role='x:main'>"
    "<itemRef residref='t1'/><itemRef residref='i1'/></group></groupSet></packageItem>";

}  // namespace

TEST_CASE("newsml-g2: the body is told by its own element, whatever its label says", "[newsml-g2]") {
  const std::string expected = "paragraph \"It rained.\"\n";
  for (const std::string type :
       {"application/xhtml+xml", "xhtml/xml", "application/xhtml+html", "application/nitf+xml"}) {
    CHECK(body_of("<inlineXML contenttype='" + type +
                  "'><html><body><p>It rained.</p></body></html></inlineXML>") == expected);
  }
  CHECK(body_of("<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>It "
                "rained.</p></body></html></inlineXML>") == expected);
  CHECK(
      body_of("<inlineXML contenttype='application/ttnitf+xml'><BODY><P>It rained.</P></BODY></inlineXML>") ==
      expected);
  CHECK(body_of("<inlineXML contenttype='application/xhtml+xml'><nitf><body><body.content><p>It "
                "rained.</p></body.content>"
                "</body></nitf></inlineXML>") == expected);
  CHECK(body_of("<inlineXML><p>It rained.</p></inlineXML>") == expected);
  CHECK(body_of("<inlineXML contenttype='application/nitf+xml'>It rained.</inlineXML>") == expected);
  CHECK(body_of("<inlineData contenttype='text/plain'>It rained.</inlineData>") == expected);
}

TEST_CASE("newsml-g2: a heading or header that repeats the headline goes; unknown elements leave their text",
          "[newsml-g2]") {
  CHECK(body_of("<inlineXML><html><body><h1>Rain</h1><p>A <Company>Harbour "
                "plc</Company>.</p><h2>Later</h2></body></html></inlineXML>") ==
        "paragraph \"A Harbour plc.\"\ncrosshead 2 \"Later\"\n");
  CHECK(body_of("<inlineXML><html><body><header><ul><li>Weather</li></ul><h1>Rain</h1></header>"
                "<section><p>A</p></section></body></html></inlineXML>") == "paragraph \"A\"\n");
}

TEST_CASE("newsml-g2: HTML that is labelled as plain text is HTML", "[newsml-g2]") {
  CHECK(body_of("<inlineData contenttype='text/plain'><![CDATA[<p>It rained.</p>]]></inlineData>") ==
        "paragraph \"It rained.\"\n");
}

TEST_CASE("newsml-g2: a first paragraph that only repeats the byline goes", "[newsml-g2]") {
  const auto first_line = [](const std::string& line) {
    return plain_text(read(item("a", "text", "<headline>Rain</headline><by>Jane Doe</by>",
                                "<inlineXML><p>" + line + "</p><p>It rained.</p></inlineXML>"))[0]
                          .article.body);
  };
  CHECK(first_line("By Jane Doe") == "It rained.\n");
  CHECK(first_line("By John Roe") == "By John Roe\nIt rained.\n");
  CHECK(first_line("Jane Doe") == "Jane Doe\nIt rained.\n");
}

TEST_CASE("newsml-g2: a paragraph whose lines are rows keeps them", "[newsml-g2]") {
  CHECK(body_of("<inlineXML><html><body><p>Team     W  L\nHarbour  1  0\nQuay     0  "
                "1</p></body></html></inlineXML>") ==
        "preformatted \"Team     W  L\\nHarbour  1  0\\nQuay     0  1\"\n");
}

TEST_CASE("newsml-g2: each text of a message is an article, with the pictures of its package",
          "[newsml-g2]") {
  const std::vector<Reading> readings =
      read(message(kPackage + text_item("t1", "One") + picture_item("i1") + text_item("t2", "Two")));
  REQUIRE(readings.size() == 2);
  CHECK(plain_text(readings[0].article.headline) == "One");
  const auto* figure = std::get_if<Figure>(&readings[0].article.body.front().value);
  REQUIRE(figure);
  CHECK(figure->pictures[0].source == "i1.jpg");
  CHECK(figure->pictures[0].credit == "Jane Doe/Agency");
  CHECK(plain_text(figure->caption) == "Of i1");
  CHECK(plain_text(readings[1].article.body) == "Text of Two.\n");
}

TEST_CASE("newsml-g2: pictures come by links too, and to the only text of a message", "[newsml-g2]") {
  const std::string linking =
      "<newsItem guid='t'><itemMeta><itemClass qcode='ninat:text'/><link rel='irel:seeAlso' residref='i1'/>"
      "<link rel='irel:seeAlso' href='far.jpg'><itemClass "
      "qcode='ninat:picture'/><title>Far</title></link></itemMeta>"
      "<contentMeta><headline>H</headline></contentMeta><contentSet><inlineData>A</inlineData></contentSet></"
      "newsItem>";
  const auto blocks = [](const std::string& text) { return read(text)[0].article.body.size(); };
  CHECK(blocks(message(linking + picture_item("i1") + text_item("t2", "Two"))) == 3);
  CHECK(blocks(message(text_item("t", "One") + picture_item("i1"))) == 2);
  CHECK(blocks(message(text_item("t", "One") + text_item("u", "Two") + picture_item("i1"))) == 1);
}

TEST_CASE("newsml-g2: rights of every scope are kept, in order", "[newsml-g2][rights]") {
  const Article article =
      read(
          "<newsItem><rightsInfo><copyrightHolder literal='Agency'/><copyrightNotice "
          "href='https://a.example/c'>© 2026</copyrightNotice>"
          "<usageTerms>No archive</usageTerms><link rel='irel:license' href='https://a.example/l'/>"
          "<dataMining uri='http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED'/></rightsInfo>"
          "<rightsInfo scope='rscope:photos' aspect='rasp:print' validfrom='2026-01-01' validto='2026-12-31'>"
          "<usageTerms>Print only</usageTerms></rightsInfo>"
          "<itemMeta><itemClass "
          "qcode='ninat:text'/></itemMeta><contentMeta><headline>Rain</headline></contentMeta></newsItem>")[0]
          .article;
  CHECK(article.rights.holder == "Agency");
  CHECK(article.rights.notice == "© 2026 https://a.example/c");
  CHECK(article.rights.licence_url == "https://a.example/l");
  CHECK(article.rights.tdm_reservation == true);
  REQUIRE(article.further_rights.size() == 1);
  CHECK(article.further_rights[0].scope == "photos, print");
  CHECK(article.further_rights[0].rights.usage_terms == "Print only");
  REQUIRE(article.further_rights[0].rights.ends);
  CHECK(format_iso(*article.further_rights[0].rights.ends) == "2026-12-31");
}

TEST_CASE("newsml-g2: embargo and status hold an item back; an empty embargo has no end", "[newsml-g2]") {
  const auto read_meta = [](const std::string& meta) {
    return read("<newsItem><itemMeta><itemClass qcode='ninat:text'/>" + meta +
                "</itemMeta><contentMeta><headline>Rain</headline></contentMeta></newsItem>")[0]
        .article;
  };
  CHECK(format_iso(*read_meta("<embargoed>2026-10-23T12:00:00Z</embargoed>").embargo) ==
        "2026-10-23T12:00:00Z");
  CHECK(read_meta("<embargoed/>").release == Release::embargoed);
  CHECK(read_meta("<pubStatus qcode='stat:canceled'/>").release == Release::cancelled);
  CHECK(read_meta("<pubStatus qcode='stat:usable'/>").release == Release::usable);
}

TEST_CASE("newsml-g2: what is no article is refused, by what it is", "[newsml-g2]") {
  CHECK(error_code("<conceptItem/>") == "newsml-g2.concept-item");
  CHECK(error_code("<knowledgeItem/>") == "newsml-g2.knowledge-item");
  CHECK(error_code("<planningItem/>") == "newsml-g2.planning-item");
  CHECK(error_code(message(picture_item("i"))) == "newsml-g2.picture-item");
  CHECK(error_code(kPackage) == "newsml-g2.package-item");
  CHECK(error_code(item("a", "text", "", "<inlineXML/>")) == "newsml-g2.item-empty");
  CHECK(error_code(item("a", "text", "", "<inlineXML><events><x>1</x></events></inlineXML>")) ==
        "newsml-g2.item-empty");
  CHECK(error_code("<newsMessage/>") == "newsml-g2.no-item");
}

TEST_CASE("newsml-g2: sports data beside a headline are left out and reported", "[newsml-g2]") {
  const std::vector<Reading> readings =
      read(item("a", "text", "<headline>Cup</headline>",
                "<inlineXML><sports-content><x>1</x></sports-content></inlineXML>"));
  CHECK(codes(readings[0].diagnostics) == Codes{"newsml-g2.content-unread", "newsml-g2.body-missing"});
}

TEST_CASE("newsml-g2: RightsML in rightsInfo is read, as XML and as data") {
  const auto rights = [](const std::string& expression) {
    return read("<newsItem guid='urn:a'><rightsInfo><usageTerms>Ask</usageTerms>" + expression +
                "</rightsInfo><itemMeta><itemClass "
                "qcode='ninat:text'/></itemMeta><contentSet><inlineXML><html>"
                "<body><p>Wet.</p></body></html></inlineXML></contentSet></newsItem>")
        .at(0)
        .article.rights;
  };
  const char* const language = "langid='http://www.w3.org/ns/odrl/2/'";
  const Rights from_xml =
      rights(std::string("<rightsExpressionXML ") + language +
             "><o:Policy xmlns:o='x'><o:permission><o:action name='print'/><o:constraint name='spatial' "
             "operator='eq' rightOperand='DEU'/></o:permission></o:Policy></rightsExpressionXML>");
  CHECK(from_xml.usage_terms == "Ask / permission: print");
  CHECK(from_xml.territory == "DEU");
  const Rights from_data =
      rights(std::string("<rightsExpressionData enctype='application/json' ") + language +
             ">{\"prohibition\": {\"action\": \"print\"}}</rightsExpressionData>");
  CHECK(from_data.restrictions == "prohibition: print");
}
