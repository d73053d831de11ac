#include "model/story.h"

#include <catch2/catch.hpp>

using namespace newsexport;

TEST_CASE("document_title: the title in one line, or what the article is known by") {
  Story story;
  story.identifier = "urn:uuid:1";
  CHECK(document_title(story) == "urn:uuid:1");
  story.title = "Rain\n in May ";
  CHECK(document_title(story) == "Rain in May");
}
