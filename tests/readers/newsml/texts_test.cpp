// NewsML 1.x: which texts of an item make its article.
#include <catch2/catch.hpp>

#include "model/dump.h"
#include "readers/newsml.h"
#include "support/error.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

std::vector<Reading> read(const std::string& text) {
  Diagnostics diagnostics("a.xml");
  return read_newsml({"a.xml", text}, {}, diagnostics);
}

std::string item(const std::string& inside, const std::string& attributes = "") {
  return "<NewsML><NewsItem xml:lang='en'><NewsComponent " + attributes +
         "><NewsLines><HeadLine>Ferry late</HeadLine></NewsLines>" + inside +
         "</NewsComponent></NewsItem></NewsML>";
}

std::string text(const std::string& role, const std::string& data, const std::string& lines = "") {
  const std::string named = role.empty() ? "" : "<Role FormalName='" + role + "'/>";
  return "<NewsComponent>" + named + lines + "<ContentItem><MediaType FormalName='Text'/><DataContent>" +
         data + "</DataContent></ContentItem></NewsComponent>";
}

std::string body_of(const std::string& document) {
  std::vector<Reading> readings = read(document);
  REQUIRE(readings.size() == 1);
  for (Block& block : readings[0].article.body) block.position = {};
  return plain_text(readings[0].article.body);
}

const std::string kBody = "The ferry left an hour late because of fog.";
const std::string kLead = "Forty people waited at the quay.";

}  // namespace

TEST_CASE("newsml: a lead opens the body, whatever its agency calls it and wherever it stands", "[newsml]") {
  for (const std::string role : {"Lead", "lede", "Vorspann", "Chapeau"}) {
    INFO(role);
    CHECK(body_of(item(text(role, kLead) + text("Body", kBody))) == kLead + "\n" + kBody + "\n");
    CHECK(body_of(item(text("Body", kBody) + text(role, kLead))) == kLead + "\n" + kBody + "\n");
  }
}

TEST_CASE("newsml: a text whose role nobody knows goes with the main one, in the order of the file",
          "[newsml]") {
  CHECK(body_of(item(text("Main", kBody) + text("Voices", kLead) + text("", "A third text."))) ==
        kBody + "\n" + kLead + "\nA third text.\n");
}

TEST_CASE("newsml: what stands beside the main text becomes a box with its own headline", "[newsml]") {
  const std::string lines = "<NewsLines><HeadLine>The pier</HeadLine><ByLine>By Ann Lee</ByLine></NewsLines>";
  std::vector<Reading> readings =
      read(item(text("Sidebar", "It was built in 1911.", lines) + text("Main", kBody)));
  REQUIRE(readings.size() == 1);
  const Blocks& body = readings[0].article.body;
  REQUIRE(body.size() == 2);
  const auto* box = std::get_if<FactBox>(&body[1].value);
  REQUIRE(box);
  CHECK(plain_text(box->title) == "The pier");
  CHECK(plain_text(box->content) == "Ann Lee\nIt was built in 1911.\n");
  CHECK(codes(readings[0].diagnostics).empty());
}

TEST_CASE("newsml: a summary is the standfirst, a second one the abstract; what repeats is not said twice",
          "[newsml]") {
  const Article article =
      read(item(text("Summary", "Fog over the bay") + text("Abstract", "No boats before noon") +
                text("Headline", "Ferry late") + text("Body", kBody)))
          .at(0)
          .article;
  CHECK(plain_text(article.headline) == "Ferry late");
  CHECK(plain_text(article.standfirst) == "Fog over the bay");
  CHECK(plain_text(article.abstract) == "No boats before noon\n");
}

TEST_CASE("newsml: of texts that are declared equivalent one is kept, and what only another says is told",
          "[newsml]") {
  const std::vector<Reading> readings = read(item(
      text("", kBody + " It ran again at noon.") + text("", "Fog held the morning boat back for an hour."),
      "EquivalentsList='yes'"));
  CHECK(plain_text(readings.at(0).article.body) == kBody + " It ran again at noon.\n");
  CHECK(codes(readings[0].diagnostics) == Codes{"newsml.alternative-left-out"});
  REQUIRE(readings[0].article.left_out.size() == 1);
  CHECK(readings[0].article.left_out[0].text == "Fog held the morning boat back for an hour.");
}

TEST_CASE("newsml: the same text in two formats is read once, marked rather than bare", "[newsml]") {
  const std::vector<Reading> readings =
      read(item(text("", kBody) +
                text("",
                     "<nitf><body><body.content><p>The ferry left <em>an hour</em> late because of fog.</p>"
                     "</body.content></body></nitf>")));
  CHECK(dump_blocks(readings.at(0).article.body).find("em[\"an hour\"]") != std::string::npos);
  CHECK(plain_text(readings[0].article.body) == kBody + "\n");
  CHECK(codes(readings[0].diagnostics).empty());
}

TEST_CASE("newsml: texts keep their own footnotes and sources", "[newsml]") {
  const auto noted = [](const std::string& words, const std::string& note) {
    return "<nitf><body><body.content><p>" + words + "<fn><body.content><p>" + note +
           "</p></body.content></fn></p></body.content></body></nitf>";
  };
  const Article article =
      read(item(text("Main", noted(kBody, "Note one.")) + text("Sidebar", noted("Of fogs.", "Note two."))))
          .at(0)
          .article;
  REQUIRE(article.notes.size() == 2);
  CHECK(article.notes[0].key != article.notes[1].key);
  const std::string dump = dump_blocks(article.body);
  for (const Note& note : article.notes) {
    INFO(dump);
    CHECK(dump.find("note-ref " + note.key) != std::string::npos);
  }
}

TEST_CASE("newsml: marks that are escaped in text, a headline or a caption are marks", "[newsml]") {
  const Article article =
      read(
          "<NewsML><NewsItem xml:lang='en'><NewsComponent><NewsLines><HeadLine>The &lt;em&gt;Gull&lt;/em&gt; "
          "is "
          "late</HeadLine></NewsLines>" +
          text("",
               "The &lt;i&gt;Gull&lt;/i&gt; &amp;amp; the &lt;b&gt;Tern&lt;/b&gt;\n\n5 &lt; 6 is no mark.") +
          "</NewsComponent></NewsItem></NewsML>")
          .at(0)
          .article;
  CHECK(dump_model(article).find("headline: \"The \" em[\"Gull\"] \" is late\"") != std::string::npos);
  CHECK(plain_text(article.body) == "The Gull & the Tern\n5 < 6 is no mark.\n");
  CHECK(dump_blocks(article.body).find("strong[\"Tern\"]") != std::string::npos);
}

TEST_CASE("newsml: text around an element is not lost", "[newsml]") {
  CHECK(body_of(item(text("", "Ask <b>Ann Lee</b> for a seat."))) == "Ask Ann Lee for a seat.\n");
}

TEST_CASE("newsml: an item in an item is an article of its own", "[newsml]") {
  const std::vector<Reading> readings = read(
      "<NewsML><NewsItem><NewsComponent>"
      "<NewsItem><NewsComponent><NewsLines><HeadLine>One</HeadLine></NewsLines>" +
      text("", "First text.") +
      "</NewsComponent></NewsItem><NewsItem><NewsComponent><NewsLines><HeadLine>Two</HeadLine></NewsLines>" +
      text("", "Second text.") + "</NewsComponent></NewsItem></NewsComponent></NewsItem></NewsML>");
  REQUIRE(readings.size() == 2);
  CHECK(plain_text(readings[1].article.headline) == "Two");
  CHECK(plain_text(readings[1].article.body) == "Second text.\n");
}

TEST_CASE("newsml: lines of the sender's own kinds are the kicker, a correction, a summary, or for editors",
          "[newsml]") {
  const auto line = [](const std::string& type, const std::string& words) {
    return "<NewsLine><NewsLineType FormalName='" + type + "'/><NewsLineText>" + words +
           "</NewsLineText></NewsLine>";
  };
  const std::vector<Reading> readings =
      read("<NewsML><NewsItem xml:lang='en'><NewsComponent><NewsLines><HeadLine>Ferry late</HeadLine>" +
           line("KickerLine", "Fog") + line("AdvisoryLine", "UPDATES with quotes") +
           line("CorrectionLine", "The pier is of 1911.") + line("Tone", "A sad day at the quay") +
           "</NewsLines>" + text("", kBody) + "</NewsComponent></NewsItem></NewsML>");
  const Article& article = readings.at(0).article;
  CHECK(plain_text(article.kicker) == "Fog");
  CHECK(plain_text(article.standfirst) == "A sad day at the quay");
  REQUIRE(article.corrections.size() == 1);
  CHECK(plain_text(article.corrections[0].content) == "The pier is of 1911.\n");
  CHECK(codes(readings[0].diagnostics) == Codes{"newsml.left-out"});
  REQUIRE(article.left_out.size() == 1);
  CHECK(article.left_out[0].text == "UPDATES with quotes");
}

TEST_CASE("newsml: who made it is the author, where no byline says so; an agency is none", "[newsml]") {
  const auto bylines = [](const std::string& creator) {
    return read(item("<AdministrativeMetadata><Provider><Party FormalName='The Quay "
                     "Press'/></Provider><Creator>"
                     "<Party FormalName='" +
                     creator + "'/></Creator></AdministrativeMetadata>" + text("", kBody)))
        .at(0)
        .article.bylines;
  };
  REQUIRE(bylines("Ann Lee").size() == 1);
  CHECK(bylines("Ann Lee")[0].name == "Ann Lee");
  CHECK(bylines("The Quay Press").empty());
  CHECK(bylines("al").empty());
}
