#include "readers/newsml.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "support/error.h"

using namespace newsexport;

namespace {

std::vector<Reading> read(const std::string& text) {
  Diagnostics diagnostics("a.xml");
  return read_newsml({"a.xml", text}, {}, diagnostics);
}

std::string content(const std::string& format, const std::string& data) {
  return "<ContentItem><MediaType FormalName='Text'/><Format FormalName='" + format + "'/><DataContent>" +
         data + "</DataContent></ContentItem>";
}

std::string item(const std::string& inside) {
  return "<NewsML><NewsItem xml:lang='en'><NewsComponent><NewsLines><HeadLine>Rain</HeadLine></NewsLines>" +
         inside + "</NewsComponent></NewsItem></NewsML>";
}

std::string body_of(const std::string& format, const std::string& data) {
  return plain_text(read(item(content(format, data))).at(0).article.body);
}

}  // namespace

TEST_CASE("newsml: bodies are NITF, paragraphs, XHTML, HTML as text, or plain text", "[newsml]") {
  CHECK(body_of("NITF3.1", "<nitf><body><body.content><p>A</p><p>B</p></body.content></body></nitf>") ==
        "A\nB\n");
  CHECK(body_of("bcNITF2.5", "<p>A</p><hl2>B</hl2>") == "A\nB\n");
  CHECK(body_of("XHTML", "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>A</p><p>B</p></body></html>") ==
        "A\nB\n");
  CHECK(body_of("HTML", "<![CDATA[<P>A</P><P>B &amp; C</P>]]>") == "A\nB & C\n");
  CHECK(body_of("Text", "A\n\nB") == "A\nB\n");
}

TEST_CASE("newsml: metadata come from the innermost component that has them", "[newsml]") {
  const Article article =
      read(
          "<NewsML><NewsItem "
          "xml:lang='de'><Identification><NewsIdentifier><PublicIdentifier>urn:newsml:x:1</PublicIdentifier>"
          "</NewsIdentifier></Identification><NewsManagement><FirstCreated>20260512T100000+0200</"
          "FirstCreated>"
          "<ThisRevisionCreated>20260512T143000+0200</ThisRevisionCreated><Status FormalName='Embargoed'/>"
          "<StatusWillChange><DateAndTime>20260513T060000Z</DateAndTime></StatusWillChange><Urgency "
          "FormalName='4'/></NewsManagement>"
          "<NewsComponent><NewsLines><HeadLine>Outer</HeadLine><CopyrightLine>© "
          "2026</CopyrightLine><CreditLine>AFP</CreditLine></NewsLines>"
          "<AdministrativeMetadata><Provider><Party "
          "FormalName='Provider'/></Provider></AdministrativeMetadata>"
          "<RightsMetadata><Copyright><CopyrightHolder>Agency</CopyrightHolder><CopyrightDate>2026</"
          "CopyrightDate></Copyright>"
          "<UsageRights><UsageType>NO ARCHIVAL "
          "USE</UsageType><Geography>World</Geography><Limitations>None</Limitations>"
          "<StartDate>20260512</StartDate><EndDate>20261231</EndDate></UsageRights></RightsMetadata>"
          "<DescriptiveMetadata><Language FormalName='en'/><Property FormalName='Keyword' "
          "Value='flood'/></DescriptiveMetadata>"
          "<NewsComponent><NewsLines><HeadLine>Inner</HeadLine><SubHeadLine>Deck</SubHeadLine><ByLine>By "
          "Jane Doe</ByLine>"
          "<ByLineTitle>Writer</ByLineTitle><DateLine>OSLO, May 12 (AFP) "
          "-</DateLine><SlugLine>Slug</SlugLine></NewsLines>" +
          content("NITF", "<p>A</p>") + "</NewsComponent></NewsComponent></NewsItem></NewsML>")
          .at(0)
          .article;
  CHECK(dump_model(article) ==
        "article\n"
        "  headline: \"Inner\"\n"
        "  standfirst: \"Deck\"\n"
        "  abstract\n"
        "    paragraph @1:0 \"Outer\"\n"
        "  byline name=\"Jane Doe\" affiliation=\"Writer\"\n"
        "  dateline: \"OSLO, May 12 (AFP)\"\n"
        "  published: 2026-05-12T10:00:00+02:00\n"
        "  updated: 2026-05-12T14:30:00+02:00\n"
        "  language: \"en\"\n"
        "  identifier: \"urn:newsml:x:1\"\n"
        "  keyword: \"flood\"\n"
        "  rights\n"
        "    notice: \"© 2026\"\n"
        "    holder: \"Agency\"\n"
        "    year: \"2026\"\n"
        "    usage-terms: \"NO ARCHIVAL USE\"\n"
        "    credit-line: \"AFP\"\n"
        "    territory: \"World\"\n"
        "    starts: 2026-05-12\n"
        "    ends: 2026-12-31\n"
        "    restrictions: \"None\"\n"
        "  status: embargoed\n"
        "  embargo: 2026-05-13T06:00:00Z\n"
        "  extra urgency: \"4\"\n"
        "  extra slugline: \"Slug\"\n"
        "  body\n"
        "    paragraph @1:0 \"A\"\n"
        "  left-out @1 (slugline) \"Slug\"\n");
}

TEST_CASE("newsml: pictures beside the text come with their captions, the widest file of each", "[newsml]") {
  const Article article =
      read(item("<NewsComponent><Role FormalName='Main'/>" + content("NITF", "<p>A</p>") +
                "</NewsComponent><NewsComponent><Role FormalName='Photo'/><NewsLines><CreditLine>Jane "
                "Doe</CreditLine></NewsLines>"
                "<NewsComponent><Role FormalName='Caption'/>" +
                content("NITF", "<p>Quay</p>") +
                "</NewsComponent><ContentItem Href='s.jpg'><MediaType FormalName='Photo'/><Characteristics>"
                "<Property FormalName='Width' Value='90'/></Characteristics></ContentItem>"
                "<ContentItem Href='l.jpg'><MediaType FormalName='Photo'/><Characteristics>"
                "<Property FormalName='Width' Value='900'/></Characteristics></ContentItem></NewsComponent>"))
          .at(0)
          .article;
  REQUIRE(article.body.size() == 2);
  const auto* figure = std::get_if<Figure>(&article.body[0].value);
  REQUIRE(figure);
  CHECK(figure->pictures[0].source == "l.jpg");
  CHECK(figure->pictures[0].credit == "Jane Doe");
  CHECK(plain_text(figure->caption) == "Quay");
}

TEST_CASE("newsml: each language of an item is an article; contacts end it, style sheets are no text",
          "[newsml]") {
  const auto component = [](const std::string& role, const std::string& language, const std::string& text) {
    return "<NewsComponent><Role FormalName='" + role + "'/><DescriptiveMetadata><Language FormalName='" +
           language + "'/></DescriptiveMetadata>" + content("XHTML", "<p>" + text + "</p>") +
           "</NewsComponent>";
  };
  const std::vector<Reading> readings =
      read(item(component("StyleSheet", "en", "p {}") + component("HeadLine", "en", "Rain") +
                component("Contact", "en", "Call a very long number") + component("Body", "en", "A") +
                component("Body", "fr", "B")));
  REQUIRE(readings.size() == 2);
  CHECK(plain_text(readings[0].article.body) == "A\nCall a very long number\n");
  CHECK(plain_text(readings[1].article.body) == "B\n");
  CHECK(readings[1].article.language == "fr");
}

TEST_CASE("newsml: a document without a text is refused", "[newsml]") {
  try {
    read("<NewsML><NewsItem><NewsComponent/></NewsItem></NewsML>");
    FAIL("nothing was refused");
  } catch (const Error& error) {
    CHECK(error.code() == "newsml.no-text");
  }
}

TEST_CASE("newsml: the value of a property is reported, though NITF's attribute of that name is a code",
          "[newsml]") {
  const Reading reading =
      read(
          "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Rain</HeadLine></NewsLines>"
          "<AdministrativeMetadata><Property FormalName='Department' Value='Desk for foreign tongues'/>"
          "</AdministrativeMetadata>" +
          content("NITF", "<p>It rained.</p>") + "</NewsComponent></NewsItem></NewsML>")
          .at(0);
  const std::vector<LeftOut>& left_out = reading.article.left_out;
  CHECK(std::ranges::any_of(left_out,
                            [](const LeftOut& one) { return one.text == "Desk for foreign tongues"; }));
}
