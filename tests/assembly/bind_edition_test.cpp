#include "assembly/bind_edition.h"

#include <catch2/catch.hpp>

#include "support/error.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

Story story(const std::string& title, const std::string& language = "en") {
  Story made;
  append_text(made.article.headline, title);
  made.article.language = language;
  made.article.source_name = title + ".md";
  made.title = title;
  made.identifier = "urn:uuid:" + title;
  made.modified = "2026-05-12T00:00:00Z";
  return made;
}

Story with_picture(Story made, const std::string& bytes) {
  made.resources.push_back({"img-001.png", "image/png", bytes, 1, 1, "a.png"});
  return made;
}

EditionMatter matter() {
  EditionMatter made;
  append_text(made.own.headline, "Morning Edition");
  return made;
}

std::string no_file(const std::string& path) {
  throw Error(Error::Kind::input, path, "resource.missing", "there is no such file");
}

Edition bind(std::vector<Contribution> contributions, Diagnostics& diagnostics) {
  return bind_edition(matter(), std::move(contributions), {}, no_file, diagnostics);
}

}  // namespace

TEST_CASE("edition: sections in the order of their first story, those without one first", "[edition]") {
  Diagnostics diagnostics;
  const Edition edition = bind(
      {{story("a"), "Sport"}, {story("b"), "City"}, {story("c"), ""}, {story("d"), "Sport"}}, diagnostics);
  CHECK(codes(diagnostics) == Codes{});
  REQUIRE(edition.sections.size() == 3);
  CHECK(edition.sections[0].title.empty());
  CHECK(edition.sections[1].title == "Sport");
  REQUIRE(edition.sections[1].stories.size() == 2);
  CHECK(edition.sections[1].stories[1].title == "d");
  CHECK(edition.sections[2].title == "City");
  CHECK(edition.own.title == "Morning Edition");
}

TEST_CASE("edition: a story that is there already is left out, with both names", "[edition]") {
  Diagnostics diagnostics;
  Story again = story("a");
  again.article.source_name = "copy.html";
  const Edition edition = bind({{story("a"), ""}, {again, "City"}}, diagnostics);
  CHECK(codes(diagnostics) == Codes{"edition.duplicate"});
  CHECK(diagnostics.entries()[0].file == "copy.html");
  CHECK(diagnostics.entries()[0].message.find("a.md") != std::string::npos);
  CHECK(stories_of(edition).size() == 1);
}

TEST_CASE("edition: it has the language of most stories and the time of the latest", "[edition]") {
  Diagnostics diagnostics;
  Story latest = story("c", "de");
  latest.modified = "2026-06-01T10:00:00Z";
  const Edition edition = bind({{story("a", "fr"), ""}, {story("b", "de"), ""}, {latest, ""}}, diagnostics);
  CHECK(edition.own.article.language == "de");
  CHECK(edition.own.modified == "2026-06-01T10:00:00Z");
}

TEST_CASE("edition: its identifier changes with its stories, and with nothing else", "[edition]") {
  Diagnostics diagnostics;
  const std::string one = bind({{story("a"), ""}}, diagnostics).own.identifier;
  CHECK(bind({{story("a"), "City"}}, diagnostics).own.identifier == one);
  CHECK(bind({{story("a"), ""}, {story("b"), ""}}, diagnostics).own.identifier != one);
}

TEST_CASE("edition: a picture of several stories has one name, others have names of their own", "[edition]") {
  Diagnostics diagnostics;
  const Edition edition = bind({{with_picture(story("a"), "same"), ""},
                                {with_picture(story("b"), "other"), ""},
                                {with_picture(story("c"), "same"), ""}},
                               diagnostics);
  const std::vector<const Story*> stories = stories_of(edition);
  CHECK(stories[0]->resources[0].name == stories[2]->resources[0].name);
  CHECK(stories[0]->resources[0].name != stories[1]->resources[0].name);
  CHECK(stories[1]->resources[0].name.ends_with(".png"));
}

TEST_CASE("edition: a cover that is not there is reported; without stories there is no edition",
          "[edition]") {
  Diagnostics diagnostics;
  EditionMatter with_cover = matter();
  with_cover.cover = "cover.jpg";
  CHECK_FALSE(bind_edition(with_cover, {{story("a"), ""}}, {}, no_file, diagnostics).has_cover());
  CHECK(codes(diagnostics) == Codes{"image.missing"});
  CHECK_THROWS_AS(bind({}, diagnostics), Error);
}
