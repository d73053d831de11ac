#include "audit/audit.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

using namespace newsexport;
using Json = nlohmann::json;

namespace {

Story audited_story() {
  Story story;
  Article& article = story.article;
  story.title = "A quiet quay";
  article.source_name = "story.md";
  article.rights = {.notice = "© 2026 The Quay", .holder = "The Quay"};
  article.rights.note_origin(RightsField::notice, RightsOrigin::Kind::front_matter, {4, 3});
  article.rights.note_origin(RightsField::holder, RightsOrigin::Kind::notice, {4, 3});
  article.further_rights = {{"photographs", {.notice = "© Agency"}}};
  Reference linked{
      .key = "a", .type = "webpage", .variables = {{"title", "A page"}, {"URL", "https://a.example/"}}};
  linked.number = 1;
  Reference said{.key = "b", .type = "article-newspaper", .variables = {{"container-title", "Coast Wire"}}};
  said.number = 2;
  said.is_cited_in_text = true;
  said.position = {9, 1};
  article.references = {linked, said};
  Link link{.target = "https://b.example/", .title = "", .content = {Inline{Text{"the report"}}}};
  Link inner{.target = "#notes", .title = "", .content = {Inline{Text{"below"}}}};
  article.body.push_back({Paragraph{{Inline{link}, Inline{inner}}}, {7, 1}, {}, {}, {}, {}});
  Picture picture{.source = "quay.jpg", .credit = "Agency", .position = {12, 1}};
  picture.from_file = {PictureField::credit};
  Picture bare{.source = "dot.png", .alternative_text = "A dot", .position = {14, 1}};
  article.body.push_back({Figure{{picture}, {}, {}}, {12, 1}, {}, {}, {}, {}});
  article.body.push_back({Figure{{bare}, {}, {}}, {14, 1}, {}, {}, {}, {}});
  article.notes.push_back(
      {"n", {Block{Paragraph{{Inline{Text{"A note"}}}}, {}, {}, {}, {}, {}}}, {20, 1}, 1, 2});
  return story;
}

}  // namespace

TEST_CASE("audit: as JSON it says each piece, its place and its origin", "[rights]") {
  const Json json = Json::parse(audit(audited_story(), AuditFormat::json));
  CHECK(json["article"] == "story.md");
  CHECK(json["status"] == "usable");
  CHECK(json["sources"].size() == 2);
  CHECK(json["sources"][0]["url"] == "https://a.example/");
  REQUIRE(json["attributions_without_link"].size() == 1);
  CHECK(json["attributions_without_link"][0]["line"] == 9);
  CHECK(json["notes"][0] ==
        Json({{"line", 20}, {"column", 1}, {"number", 1}, {"text", "A note"}, {"references", 2}}));
  REQUIRE(json["links"].size() == 1);
  CHECK(json["links"][0] ==
        Json({{"line", 7}, {"column", 1}, {"url", "https://b.example/"}, {"text", "the report"}}));
  CHECK(json["rights"][1] == Json({{"line", 4},
                                   {"column", 3},
                                   {"field", "holder"},
                                   {"value", "The Quay"},
                                   {"origin", "words of the notice"}}));
  CHECK(json["rights"][2]["scope"] == "photographs");
  CHECK(json["pictures"][0]["missing"] == Json({"alternative-text", "file"}));
  CHECK(json["pictures"][0]["fields"][0] ==
        Json({{"field", "credit"}, {"value", "Agency"}, {"origin", "picture file"}}));
  CHECK(json["pictures"][1]["missing"] == Json({"credit", "file"}));
}

TEST_CASE("audit: as JSON it is one line", "[rights]") {
  const std::string text = audit(audited_story(), AuditFormat::json);
  CHECK(text.find('\n') == text.size() - 1);
}

TEST_CASE("audit: as text it has a line for each finding, with its place", "[rights]") {
  const std::string text = audit(audited_story(), AuditFormat::text);
  for (const char* line :
       {"story.md: A quiet quay\n", "  attributions without a link: 1\n",
        "    story.md:4:3: holder: The Quay [words of the notice]\n",
        "    story.md:7:1: \"the report\" to https://b.example/\n",
        "    story.md:12:1: quay.jpg lacks alternative-text, file\n", "      credit: Agency [picture file]\n",
        "  notes: 1\n    story.md:20:1: 1. A note\n"}) {
    CAPTURE(line, text);
    CHECK(text.find(line) != std::string::npos);
  }
}

TEST_CASE("audit: an article without anything says so", "[rights]") {
  Story story;
  story.article.source_name = "bare.md";
  const std::string text = audit(story, AuditFormat::text);
  CHECK(text.find("  rights: none\n") != std::string::npos);
  CHECK(text.find("  pictures: none\n") != std::string::npos);
}

TEST_CASE("audit: control characters of the article reach no terminal", "[rights]") {
  Story story;
  story.title = "A \x1b[31mred\x1b[0m headline";
  CHECK(audit(story, AuditFormat::text).find('\x1b') == std::string::npos);
  CHECK(audit(story, AuditFormat::json).find('\x1b') == std::string::npos);
}
