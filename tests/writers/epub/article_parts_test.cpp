#include "writers/epub/article_parts.h"

#include <catch2/catch.hpp>

#include "stories.h"
#include "writers/epub/divide_article.h"

using namespace newsexport;
using namespace newsexport::testing;

namespace {

Story long_story() {
  Story story = story_with({});
  story.article.body.push_back({Paragraph{{{Link{"#last", "", {{Text{"to the end"}}}}}}}});
  for (int i = 1; i <= 40; ++i) {
    const std::string key = std::to_string(i);
    Block crosshead{Crosshead{2, {{Text{"Head " + key}}}}};
    if (i == 40) crosshead.id = "last";
    story.article.body.push_back(crosshead);
    story.article.body.push_back(
        {Paragraph{{{Text{std::string(300, 'w') + key}}, {NoteReference{key, i, 1}}}}});
    story.article.notes.push_back({key, {{Paragraph{{{Text{"note " + key}}}}}}, {}, i, 1});
  }
  return story;
}

TEST_CASE("parts: no file of a long article is above the limit, and each begins at a crosshead", "[parts]") {
  const Story story = long_story();
  Book book = book_of(story);
  divide_documents(book, Styling::linked, 5000);
  const std::vector<BookPart>& parts = book.documents[0].parts;
  REQUIRE(parts.size() > 2);
  CHECK(parts[0].file == "article.xhtml");
  CHECK(parts[1].file == "article-2.xhtml");
  for (const BookPart& part : parts) {
    CHECK(part.bytes.size() <= 5000);
    if (&part != &parts.front())
      CHECK(part.bytes.find("<article>\n<div class=\"body\">\n<h2 ") != std::string::npos);
  }
}

TEST_CASE("parts: a note is in the part that refers to it, and links across parts name the file", "[parts]") {
  const Story story = long_story();
  Book book = book_of(story);
  divide_documents(book, Styling::linked, 5000);
  const BookDocument& document = book.documents[0];
  for (int i = 1; i <= 40; ++i) {
    const std::string number = std::to_string(i);
    CHECK(document.file_of("fn-" + number) == document.file_of("fnref-" + number + "-1"));
  }
  const std::string& end = document.parts.back().file;
  CHECK(document.file_of("last") == end);
  CHECK(document.parts[0].bytes.find("href=\"" + end + "#last\"") != std::string::npos);
}

TEST_CASE("parts: an article below the limit stays in one file", "[parts]") {
  const Story story = long_story();
  Book book = book_of(story);
  divide_documents(book, Styling::linked);
  CHECK(book.documents[0].parts.empty());
}

}  // namespace

TEST_CASE("parts: contents list sections in reading order, though each part has notes", "[parts]") {
  BookDocument document;
  document.file = "article.xhtml";
  document.parts = {{"", "article.xhtml", "", {"title", "notes"}},
                    {"", "article-2.xhtml", "", {"notes"}},
                    {"", "article-3.xhtml", "", {"sources"}},
                    {"", "article-4.xhtml", "", {"notes", "rights"}}};
  const auto parts_of = [&document](const std::vector<std::string>& anchors) {
    std::vector<std::size_t> parts;
    for (const BookDocument::Place& place : document.places_of(anchors)) parts.push_back(place.part);
    return parts;
  };
  using Parts = std::vector<std::size_t>;
  CHECK(parts_of({"notes", "sources", "rights"}) == Parts{1, 2, 3});
  CHECK(parts_of({"notes", "rights"}) == Parts{3, 3});
  CHECK(parts_of({"notes", "nowhere"}) == Parts{3, 0});
  document.parts.erase(document.parts.begin(), document.parts.begin() + 2);
  CHECK(parts_of({"notes", "sources", "rights"}) == Parts{1, 0, 1});  // they are behind the sources
}
