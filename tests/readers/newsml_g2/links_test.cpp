// NewsML-G2: links, makers and headers.
#include <catch2/catch.hpp>

#include "model/dump.h"
#include "readers/newsml_g2.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

Reading read(const std::string& item_meta, const std::string& content_meta, const std::string& body) {
  Diagnostics diagnostics("a.xml");
  std::vector<Reading> readings =
      read_newsml_g2({"a.xml", "<newsItem guid='t' xml:lang='en'><itemMeta><itemClass qcode='ninat:text'/>" +
                                   item_meta + "</itemMeta><contentMeta><headline>Ferry late</headline>" +
                                   content_meta + "</contentMeta><contentSet><inlineXML><html><body>" + body +
                                   "</body></html></inlineXML></contentSet></newsItem>"},
                     {}, diagnostics);
  REQUIRE(readings.size() == 1);
  return std::move(readings[0]);
}

const std::string kText = "<p>The ferry left an hour late.</p>";

std::string names_of(const Article& article) {
  std::string names;
  for (const Byline& byline : article.bylines)
    names += byline.name + (byline.role.empty() ? "" : " (" + byline.role + ")") + ";";
  return names;
}

}  // namespace

TEST_CASE("newsml-g2: a titled link is a source of the article", "[newsml-g2]") {
  const Reading reading = read(
      "<link rel='irel:seeAlso' href='https://quay.example/t'><title>Timetable of the ferry</title></link>"
      "<link href='https://quay.example/s'/>",
      "", kText);
  REQUIRE(reading.article.references.size() == 1);
  CHECK(reading.article.references[0].variable("title") == "Timetable of the ferry");
  CHECK(reading.article.references[0].variable("URL") == "https://quay.example/t");
  CHECK(codes(reading.diagnostics).empty());
}

TEST_CASE("newsml-g2: a link to a picture outside of the file keeps its caption, by address or by file name",
          "[newsml-g2]") {
  const Reading reading = read(
      "<link contenttype='image/png' residref='urn:p'><title>Fog at dawn</title><description>The "
      "pier.</description>"
      "<filename>fog.png</filename></link>",
      "", kText);
  const auto* figure = std::get_if<Figure>(&reading.article.body.at(0).value);
  REQUIRE(figure);
  CHECK(figure->pictures[0].source == "fog.png");
  CHECK(plain_text(figure->caption) == "Fog at dawn The pier.");
}

TEST_CASE("newsml-g2: a link to a film is an embed", "[newsml-g2]") {
  const Reading reading = read(
      "<link href='https://quay.example/f.mp4' contenttype='video/mp4'><title>The ferry "
      "leaves</title></link>",
      "", kText);
  const auto* embed = std::get_if<Embed>(&reading.article.body.at(0).value);
  REQUIRE(embed);
  CHECK(embed->title == "The ferry leaves");
}

TEST_CASE("newsml-g2: creators are the authors where there is no by; accounts and agencies are none",
          "[newsml-g2]") {
  const auto names = [](const std::string& meta) {
    return names_of(read("<provider literal='Quay Press'/>", meta, kText).article);
  };
  CHECK(names("<creator><name>Ann Lee</name></creator>") == "Ann Lee;");
  CHECK(names("<creator><name>Ann Lee</name></creator><creator literal='Bo Ek'/>") == "Ann Lee;Bo Ek;");
  CHECK(names("<by>By Bo Ek</by><creator><name>Ann Lee</name></creator>") == "Bo Ek;");
  CHECK(names("<creator><name>Quay Press</name></creator>").empty());
  CHECK(names("<creator><name>lee.ann</name></creator>").empty());
  CHECK(
      names("<creator><name>Ann Lee</name></creator><contributor role='crol:photographer'><name>Cy Orr</name>"
            "</contributor>") == "Ann Lee;Cy Orr (photographer);");
}

TEST_CASE("newsml-g2: of a header, what the article does not say is kept in its place", "[newsml-g2]") {
  const Reading reading =
      read("<versionCreated>2026-05-12T10:00:00Z</versionCreated>", "<by>By Ann Lee</by>",
           "<header><time>today</time><ul "
           "class='slugline'><li>Sea</li><li>Fog</li></ul><p>REPORT</p><h1>Ferry late</h1>"
           "<h3>Forty wait at the quay</h3><p class='byline'>By Ann Lee</p><p>Second edition, with more "
           "voices.</p>"
           "</header>" +
               kText);
  const Article& article = reading.article;
  CHECK(article.keywords == std::vector<std::string>{"Sea", "Fog"});
  CHECK(plain_text(article.kicker) == "REPORT");
  CHECK(plain_text(article.standfirst) == "Forty wait at the quay");
  CHECK(plain_text(article.body) == "Second edition, with more voices.\nThe ferry left an hour late.\n");
  CHECK(codes(reading.diagnostics).empty());
}

TEST_CASE("newsml-g2: NITF's own headline and names stand beside those of the item", "[newsml-g2]") {
  Diagnostics diagnostics("a.xml");
  const std::vector<Reading> readings =
      read_newsml_g2({"a.xml",
                      "<newsItem guid='t' xml:lang='en'><itemMeta><itemClass "
                      "qcode='ninat:text'/></itemMeta><contentMeta><headline>"
                      "Ferry late</headline><by>Ann "
                      "Lee</by></contentMeta><contentSet><inlineXML><nitf><head><title>X-FERRY</title>"
                      "</head><body><body.head><hedline><hl1>Fog holds the boat</hl1></hedline><byline>By "
                      "<person>Ann Lee</person>"
                      "<byttl>Quay Press</byttl></byline><byline>By <person>Bo "
                      "Ek</person></byline></body.head><body.content><p>Text."
                      "</p></body.content></body></nitf></inlineXML></contentSet></newsItem>"},
                     {}, diagnostics);
  const Article& article = readings.at(0).article;
  CHECK(plain_text(article.headline) == "Ferry late");
  CHECK(plain_text(article.standfirst) == "Fog holds the boat");
  CHECK(names_of(article) == "Ann Lee;Bo Ek;");
  CHECK(article.bylines.at(0).affiliation == "Quay Press");
}

TEST_CASE("newsml-g2: text around an element is not lost", "[newsml-g2]") {
  Diagnostics diagnostics("a.xml");
  const std::vector<Reading> readings =
      read_newsml_g2({"a.xml",
                      "<newsItem guid='t'><itemMeta><itemClass "
                      "qcode='ninat:text'/></itemMeta><contentMeta><headline>H</headline>"
                      "</contentMeta><contentSet><inlineXML>Ask <span>Ann Lee</span> for "
                      "it.</inlineXML></contentSet></newsItem>"},
                     {}, diagnostics);
  CHECK(plain_text(readings.at(0).article.body) == "Ask Ann Lee for it.\n");
}

TEST_CASE("newsml-g2: a property that nobody knows is reported", "[newsml-g2]") {
  const Reading reading = read("", "<strapline>Forty people wait at the quay</strapline>", kText);
  CHECK(codes(reading.diagnostics) == Codes{"source.unread"});
}
