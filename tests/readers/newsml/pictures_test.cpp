// NewsML 1.x: pictures, films and recordings beside a text, and alone.
#include <catch2/catch.hpp>

#include "readers/newsml.h"
#include "support/error.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

std::string document(const std::string& inside) {
  return "<NewsML><NewsItem xml:lang='en'><NewsComponent><NewsLines><HeadLine>Ferry "
         "late</HeadLine></NewsLines>" +
         inside + "</NewsComponent></NewsItem></NewsML>";
}

std::string text(const std::string& role, const std::string& data) {
  const std::string named = role.empty() ? "" : "<Role FormalName='" + role + "'/>";
  return "<NewsComponent>" + named + "<ContentItem><MediaType FormalName='Text'/><DataContent>" + data +
         "</DataContent></ContentItem></NewsComponent>";
}

std::string file(const std::string& address, const std::string& medium = "Photo") {
  return "<NewsComponent><ContentItem Href='" + address + "'><MediaType FormalName='" + medium +
         "'/></ContentItem></NewsComponent>";
}

Reading read(const std::string& inside) {
  Diagnostics diagnostics("a.xml");
  std::vector<Reading> readings = read_newsml({"a.xml", document(inside)}, {}, diagnostics);
  REQUIRE(readings.size() == 1);
  return std::move(readings[0]);
}

const Figure& figure_at(const Article& article, std::size_t at) {
  REQUIRE(article.body.size() > at);
  const auto* figure = std::get_if<Figure>(&article.body[at].value);
  REQUIRE(figure);
  return *figure;
}

const std::string kBody = text("Main", "The ferry left late.");

}  // namespace

TEST_CASE("newsml: a picture with a title and a caption keeps both", "[newsml]") {
  const Reading reading =
      read(kBody + "<NewsComponent><Role FormalName='Photo'/>" + text("Title", "The quay") +
           text("Caption", "Forty people wait.") + file("quay.jpg") + "</NewsComponent>");
  const Figure& figure = figure_at(reading.article, 0);
  CHECK(figure.pictures[0].source == "quay.jpg");
  CHECK(figure.pictures[0].title == "The quay");
  CHECK(plain_text(figure.caption) == "Forty people wait.");
  CHECK(codes(reading.diagnostics).empty());
}

TEST_CASE("newsml: who made a picture, who owns it and what may be done with it go with it",
          "[newsml][rights]") {
  const Reading reading = read(
      kBody +
      "<NewsComponent><NewsLines><ByLine>By Ann Lee</ByLine><CreditLine>Quay Press</CreditLine><NewsLine>"
      "<NewsLineType FormalName='AdvisoryLine'/><NewsLineText>No sales in Norland</NewsLineText></NewsLine>"
      "</NewsLines><RightsMetadata><Copyright><CopyrightHolder>Quay Press "
      "Ltd</CopyrightHolder><CopyrightDate>2026"
      "</CopyrightDate></Copyright><UsageRights><UsageType>Editorial use</UsageType><Limitations>Never in "
      "games"
      "</Limitations><EndDate>20270101</EndDate></UsageRights></RightsMetadata>" +
      text("Caption", "Forty people wait.") + file("quay.jpg") + "</NewsComponent>");
  const Picture& picture = figure_at(reading.article, 0).pictures[0];
  CHECK(picture.credit == "Ann Lee/Quay Press");
  CHECK(picture.creator == "Ann Lee");
  CHECK(picture.rights == "© 2026 Quay Press Ltd");
  CHECK(picture.usage_terms == "No sales in Norland / Editorial use / Never in games / –2027-01-01");
  CHECK(codes(reading.diagnostics).empty());
}

TEST_CASE("newsml: the party that made a picture is its credit where no line is", "[newsml]") {
  const Reading reading = read(kBody +
                               "<NewsComponent><AdministrativeMetadata><Creator><Party FormalName='Bo Ek'/>"
                               "</Creator></AdministrativeMetadata>" +
                               text("Caption", "Fog.") + file("fog.jpg") + "</NewsComponent>");
  CHECK(figure_at(reading.article, 0).pictures[0].credit == "Bo Ek");
}

TEST_CASE("newsml: a picture stands where the text names it, by Duid or by file, once", "[newsml]") {
  const std::string picture =
      "<NewsComponent Duid='p1'><NewsLines><CreditLine>Quay Press</CreditLine></NewsLines>" +
      text("Caption", "Forty people wait.") + file("big/quay.jpg") + "</NewsComponent>";
  for (const std::string name : {"data-location='#p1'", "data-location='p1'", "source='small/quay.jpg'"}) {
    INFO(name);
    const Reading reading =
        read(text("", "<p>One.</p><media media-type='image'><media-reference mime-type='' " + name +
                          "/></media><p>Two.</p>") +
             picture);
    REQUIRE(reading.article.body.size() == 3);
    const Figure& figure = figure_at(reading.article, 1);
    CHECK(figure.pictures[0].credit == "Quay Press");
    CHECK(plain_text(figure.caption) == "Forty people wait.");
    CHECK(codes(reading.diagnostics).empty());
  }
}

TEST_CASE("newsml: several pictures in one component are several, renditions of one are one", "[newsml]") {
  const auto picture = [](const std::string& name) {
    return "<NewsComponent>" + text("Caption", "Of " + name + ".") + file(name + ".jpg") +
           file(name + "-s.jpg") + "</NewsComponent>";
  };
  const Reading reading = read(kBody + "<NewsComponent><Role FormalName='Photo'/>" + picture("fog") +
                               picture("quay") + "</NewsComponent>");
  REQUIRE(reading.article.body.size() == 3);
  CHECK(plain_text(figure_at(reading.article, 0).caption) == "Of fog.");
  CHECK(plain_text(figure_at(reading.article, 1).caption) == "Of quay.");
}

TEST_CASE("newsml: a film is an embed that keeps its caption", "[newsml]") {
  const Reading reading = read(kBody + "<NewsComponent>" + text("Caption", "The ferry leaves.") +
                               file("https://quay.example/f.mp4", "Video") + "</NewsComponent>");
  const auto* embed = std::get_if<Embed>(&reading.article.body.at(0).value);
  REQUIRE(embed);
  CHECK(embed->link == "https://quay.example/f.mp4");
  CHECK(plain_text(embed->content) == "The ferry leaves.\n");
}

TEST_CASE("newsml: an item without a text is refused by what it is", "[newsml]") {
  const auto refusal = [](const std::string& medium) {
    try {
      read("<NewsComponent>" + text("Caption", "A long caption that tells the whole story of the fog.") +
           file("a.bin", medium) + "</NewsComponent>");
    } catch (const Error& error) {
      return error.code();
    }
    return std::string("none");
  };
  CHECK(refusal("Photo") == "newsml.picture-item");
  CHECK(refusal("Graphic") == "newsml.graphic-item");
  CHECK(refusal("Video") == "newsml.video-item");
  CHECK(refusal("Audio") == "newsml.audio-item");
}

TEST_CASE("newsml: an item without a text beside an article is told", "[newsml]") {
  Diagnostics diagnostics("a.xml");
  const std::vector<Reading> readings =
      read_newsml({"a.xml",
                   "<NewsML><NewsItem xml:lang='en'><NewsComponent><NewsLines><HeadLine>Ferry late</HeadLine>"
                   "</NewsLines>" +
                       kBody + "</NewsComponent></NewsItem>\n<NewsItem><NewsComponent>" +
                       text("Caption", "A gull on the pier at dawn.") + file("gull.jpg") +
                       "</NewsComponent></NewsItem></NewsML>"},
                  {}, diagnostics);
  REQUIRE(readings.size() == 1);
  CHECK(codes(readings[0].diagnostics) == Codes{"news.item-left-out"});
}

TEST_CASE("newsml: a text that lies in another file is told", "[newsml]") {
  const Reading reading = read(kBody + file("https://quay.example/box.txt", "Text"));
  CHECK(codes(reading.diagnostics) == Codes{"newsml.content-elsewhere"});
  try {
    read(file("https://quay.example/story.txt", "Text"));
    FAIL("nothing was refused");
  } catch (const Error& error) {
    CHECK(error.code() == "newsml.no-text");
    CHECK(std::string(error.what()).find("story.txt") != std::string::npos);
  }
}
