#include "readers/ninjs.h"

#include <catch2/catch.hpp>

#include "support/error.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

std::vector<Reading> read(const std::string& text) {
  Diagnostics diagnostics("a.json");
  return read_ninjs({"a.json", text}, {}, diagnostics);
}

std::string body_of(const std::string& members) {
  return plain_text(read("{\"uri\": \"u\", \"headline\": \"Rain\", " + members + "}").at(0).article.body);
}

std::string error_of(const std::string& text) {
  try {
    read(text);
  } catch (const Error& error) {
    return error.code() + ":" + std::to_string(error.position().line);
  }
  return "none";
}

}  // namespace

TEST_CASE("ninjs: the richest body is read", "[ninjs]") {
  CHECK(body_of(R"("body_text": "A", "body_html": "<p>B</p>")") == "B\n");
  CHECK(body_of(R"("body_html": "<p>B</p>", "body_xhtml": "<p>C</p>")") == "C\n");
  CHECK(body_of(R"("body_html": " ", "body_text": "A")") == "A\n");
  CHECK(body_of(
            R"("bodies": [{"role": "html5", "value": "<p>B</p>"}, {"role": "nitf", "value": "<nitf/>"}])") ==
        "B\n");
  CHECK(body_of(R"("bodies": [{"contentType": "application/nitf+xml",
      "value": "<nitf><body><body.content><p>D</p></body.content></body></nitf>"}, {"role": "text", "value": "A"}])") ==
        "D\n");
}

TEST_CASE("ninjs: plain text is divided by blank lines, or else by lines; the headline at its top goes",
          "[ninjs]") {
  CHECK(body_of(R"("body_text": "Rain\nA b\nc d")") == "A b\nc d\n");
  CHECK(body_of(R"("body_text": "A b\nc\n\nd\n")") == "A b c\nd\n");
}

TEST_CASE("ninjs: a whole page as body leaves its title behind and its headline once", "[ninjs]") {
  CHECK(
      body_of(
          R"("body_html": "<html><head><title>Rain</title></head><body><article><h1>Rain</h1><p>A</p></article></body></html>")") ==
      "A\n");
}

TEST_CASE("ninjs: names are read in any case of letters", "[ninjs]") {
  const Article article =
      read(
          R"({"uri": "u", "headlines": [{"value": "Rain"}], "copyrightHolder": "Agency", "versionCreated": "2026-05-12"})")
          .at(0)
          .article;
  CHECK(article.rights.holder == "Agency");
  CHECK(article.published);
}

TEST_CASE("ninjs: AP's wrapper is opened, and a text that lies elsewhere reported", "[ninjs]") {
  const std::vector<Reading> readings = read(
      R"({"data": {"item": {"uri": "u", "headline": "Rain", "renditions": {"nitf": {"href": "https://ap.example/n"}}}}})");
  CHECK(plain_text(readings.at(0).article.headline) == "Rain");
  CHECK(codes(readings.at(0).diagnostics) == Codes{"ninjs.body-missing"});
}

TEST_CASE("ninjs: authors of Superdesk are bylines with their roles", "[ninjs]") {
  const Article article =
      read(R"({"guid": "g", "headline": "Rain", "authors": [{"name": "Jane Doe", "role": "writer"},
              {"name": "John Roe", "role": "photographer"}], "byline": "Both"})")
          .at(0)
          .article;
  REQUIRE(article.bylines.size() == 2);
  CHECK(article.bylines[0].role.empty());
  CHECK(article.bylines[1].role == "photographer");
}

TEST_CASE("ninjs: each text of a list is an article; a picture that the body shows stands once", "[ninjs]") {
  CHECK(read(R"([{"uri": "a", "headline": "A"}, {"uri": "p", "type": "picture", "headline": "P"},
                 {"uri": "b", "headline": "B"}])")
            .size() == 2);
  const Article article =
      read(R"({"uri": "a", "headline": "A", "body_html": "<p>x</p><img src='i.jpg' alt=''>",
      "associations": {"m": {"type": "picture", "renditions": {"r": {"href": "i.jpg"}}}}})")
          .at(0)
          .article;
  CHECK(article.body.size() == 2);
}

TEST_CASE("ninjs: what is no article, or no JSON, is refused by what it is", "[ninjs]") {
  CHECK(error_of(R"({"uri": "u", "type": "picture", "headline": "P"})") == "ninjs.picture-item:1");
  CHECK(error_of(R"({"uri": "u", "type": "event"})") == "ninjs.event-item:1");
  CHECK(error_of(R"({"uri": "u", "type": "text"})") == "ninjs.item-empty:1");
  CHECK(error_of(R"({"$schema": "x", "properties": {"uri": {}, "headline": {}}})") == "ninjs.no-item:1");
  CHECK(error_of("{\n\"uri\": ,}") == "ninjs.invalid:2");
  CHECK(error_of(std::string(100'000, '[')) == "ninjs.too-large:1");
}

TEST_CASE("ninjs: RightsML in the rights of the item is read; another language is reported", "[ninjs]") {
  const auto with = [](const std::string& language, Diagnostics& diagnostics) {
    const std::string text =
        R"({"uri": "urn:a", "headline": "Rain", "body_text": "Wet.", "rightsInfo": {"langId": ")" + language +
        R"(", "encodedRights": "{\"prohibitions\":[{\"target\":\"urn:a\",)" +
        R"(\"action\":\"http://www.w3.org/ns/odrl/2/commercialize\"}]}"}})";
    return read_ninjs({"a.json", text}, {}, diagnostics).at(0);
  };
  Diagnostics read;
  CHECK(with("http://w3.org/ns/odrl/2/", read).article.rights.restrictions == "prohibition: commercialize");
  Diagnostics unread;
  const Reading other = with("http://a.example/", unread);
  CHECK(other.article.rights.empty());
  CHECK(codes(other.diagnostics) == Codes{"rights.expression-unread"});
}

TEST_CASE("ninjs: AP's bylines are all read, several names in one line too", "[ninjs]") {
  const auto bylines = [](const std::string& list) {
    return read(
               "{\"type\": \"text\", \"headline\": \"Rain\", \"body_html\": \"<p>It rained.</p>\", "
               "\"bylines\": " +
               list + "}")
        .at(0)
        .article.bylines;
  };
  const std::vector<Byline> two =
      bylines(R"([{"by": "By ANN LEE, BO EK and CY ORR", "title": "Quay Press"}])");
  REQUIRE(two.size() == 3);
  CHECK(two[0].name == "ANN LEE");
  CHECK(two[1].name == "BO EK");
  CHECK(two[2].name == "CY ORR");
  CHECK(two[2].affiliation == "Quay Press");
  CHECK(bylines(R"([{"by": "By ANN LEE"}, {"by": "BO EK"}])").size() == 2);
  // Not certain: one line is one byline.
  CHECK(bylines(R"([{"by": "By the staff and friends of the Quay"}])").size() == 1);
  CHECK(bylines(R"(["Ann Lee"])").at(0).name == "Ann Lee");
}

TEST_CASE("ninjs: a member that nobody knows is reported; the same text in another format is not",
          "[ninjs]") {
  const std::vector<Reading> readings = read(
      R"({"type": "text", "headline": "Rain", "body_html": "<p>It rained <i>all</i> day on the quay.</p>",
      "body_text": "It rained all day on the quay.", "strapline": "Forty people wait in the rain"})");
  CHECK(codes(readings.at(0).diagnostics) == Codes{"source.unread"});
  REQUIRE(readings[0].article.left_out.size() == 1);
  CHECK(readings[0].article.left_out[0].text == "Forty people wait in the rain");
}

TEST_CASE("ninjs: an item without a text beside others is told by its kind, once", "[ninjs]") {
  const std::vector<Reading> readings =
      read(R"([{"uri": "a", "type": "text", "headline": "Rain", "body_text": "It rained."},
      {"uri": "b", "type": "picture", "headline": "A gull on the pier", "description_text": "At dawn it flew off."}])");
  REQUIRE(readings.size() == 1);
  CHECK(codes(readings[0].diagnostics) == Codes{"news.item-left-out"});
  CHECK(readings[0].diagnostics.entries()[0].message.find("'picture'") != std::string::npos);
}
