#include "assembly/assemble.h"

#include "citations/citations_fixture.h"

#include <catch2/catch.hpp>

#include <map>

#include "assembly/identifier.h"
#include "support/error.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

ResourceReader files(std::map<std::string, std::string> content) {
  return [content](const std::string& path) {
    if (!content.contains(path))
      throw Error(Error::Kind::input, path, "resource.missing", "there is no such file");
    return content.at(path);
  };
}

Block paragraph(Inlines content) {
  Block block;
  block.value = Paragraph{std::move(content)};
  return block;
}

Inlines words(const std::string& text) {
  Inlines inlines;
  append_text(inlines, text);
  return inlines;
}

// Has all that every publication should have.
Article complete() {
  Article article;
  article.headline = words("Rain over the harbour");
  article.language = "en";
  article.published = parse_date_time("2026-05-12");
  article.rights.notice = "© 2026 The Example Times";
  article.body = {paragraph(words("It rains."))};
  return article;
}

Inline cite(const std::string& key) {
  Citation citation;
  citation.items.push_back({});
  citation.items.back().key = key;
  return {citation};
}

}  // namespace

TEST_CASE("an article that lacks nothing gives an edition without a word") {
  Diagnostics diagnostics;
  const Story story = assemble(complete(), {}, files({}), diagnostics);
  CHECK(story.title == "Rain over the harbour");
  CHECK(story.modified == "2026-05-12T00:00:00Z");
  CHECK(story.identifier.starts_with("urn:uuid:"));
  CHECK(story.contents.size() == 1);
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("what the article does not say is reported and not made up") {
  Article article;
  article.body = {paragraph(words("One two three four five six seven eight nine ten eleven twelve."))};
  Diagnostics diagnostics;
  const Story story = assemble(article, {}, files({}), diagnostics);
  CHECK(story.title == "One two three four five six seven eight nine ten…");
  CHECK(story.modified == "1970-01-01T00:00:00Z");
  CHECK(story.article.rights.empty());
  CHECK(codes(diagnostics) == Codes{"metadata.title-missing", "metadata.date-missing",
                                    "metadata.language-missing", "metadata.rights-missing"});
}

TEST_CASE("the date of the last change: as told, else updated, else published") {
  Diagnostics diagnostics;
  Article article = complete();
  CHECK(assemble(article, {"2030-01-01T00:00:00Z", false}, files({}), diagnostics).modified ==
        "2030-01-01T00:00:00Z");
  article.updated = parse_date_time("2026-05-13T10:00:00+02:00");
  CHECK(assemble(article, {}, files({}), diagnostics).modified == "2026-05-13T08:00:00Z");
}

TEST_CASE("the identifier is the same as long as the article says who it is") {
  Article article = complete();
  const std::string from_content = make_identifier(article);
  article.identifier = "desk-7";
  const std::string from_identifier = make_identifier(article);
  article.canonical_url = "http://www.example.com/";
  const std::string from_url = make_identifier(article);
  CHECK(from_content != from_identifier);
  CHECK(from_identifier != from_url);
  // As any implementation of RFC 9562 computes it: uuid5(NAMESPACE_URL, "http://www.example.com/").
  CHECK(from_url == "urn:uuid:fcde3c85-2270-590f-9e7c-ee003d65e0e2");
  article.body.clear();
  CHECK(make_identifier(article) == from_url);
  Article other = complete();
  other.body = {paragraph(words("It snows."))};
  CHECK(make_identifier(other) != from_content);
  Diagnostics diagnostics;
  CHECK(assemble(complete(), {}, files({}), diagnostics).identifier == from_content);
}

TEST_CASE("bibliographies are read, the article's own references win, and only what is cited stays") {
  Article article = complete();
  article.bibliographies = {"refs.yaml", "gone.json"};
  article.body = {paragraph({cite("doe"), cite("roe")})};
  Reference own;
  own.key = "roe";
  own.variables["title"] = "Mine";
  article.references = {own};
  Diagnostics diagnostics("story.md");
  const Story story = assemble(
      article, with_citations(),
      files({{"refs.yaml", "- {id: roe, title: Theirs}\n- {id: doe}\n- {id: uncited}\n"}}), diagnostics);
  REQUIRE(story.article.references.size() == 2);
  CHECK(story.article.references[0].key == "doe");
  CHECK(story.article.references[1].variable("title") == "Mine");
  CHECK(codes(diagnostics) == Codes{"bibliography.duplicate-key", "bibliography.missing"});
  CHECK(diagnostics.entries()[0].file == "refs.yaml");
}

TEST_CASE("a bibliography that cannot be read leaves the article whole") {
  Article article = complete();
  article.bibliographies = {"refs.bib"};
  Diagnostics diagnostics;
  assemble(article, with_citations(), files({{"refs.bib", "@book"}}), diagnostics);
  CHECK(codes(diagnostics) == Codes{"bibliography.invalid"});
}

TEST_CASE("a bibliography in BibTeX is read, and its faults carry its own file and line") {
  Article article = complete();
  article.references.clear();
  article.body = {paragraph({cite("doe")})};
  article.bibliographies = {"refs.bib"};
  Diagnostics diagnostics;
  const Story story =
      assemble(article, with_citations(),
               files({{"refs.bib", "@book{doe, title = {Rain}}\n@book{roe, title = {Fog}\n"}}), diagnostics);
  REQUIRE(story.article.references.size() == 1);  // the other is not cited
  CHECK(story.article.references[0].variable("title") == "Rain");
  REQUIRE(codes(diagnostics) == Codes{"bibliography.invalid"});
  CHECK(diagnostics.entries()[0].file == "refs.bib");
  CHECK(diagnostics.entries()[0].position.line == 3);
}

TEST_CASE("what the reader left out comes last when all is to be kept") {
  Article article = complete();
  article.left_out = {{"Comments are closed.", "site footer", {9, 1}},
                      {"Home | News", "site navigation", {1, 1}}};
  Diagnostics diagnostics;
  CHECK(plain_text(assemble(article, {}, files({}), diagnostics).article.body) == "It rains.\n");
  const Story story = assemble(article, {"", true}, files({}), diagnostics);
  CHECK(plain_text(story.article.body) ==
        "It rains.\nLeft out of the article\nHome | News\nComments are closed.\n");
  CHECK(story.contents[0].entries.size() == 1);
}

TEST_CASE("the same article gives the same edition twice") {
  Article article = complete();
  Diagnostics diagnostics;
  const Story first = assemble(article, {}, files({}), diagnostics);
  const Story second = assemble(article, {}, files({}), diagnostics);
  CHECK(first.identifier == second.identifier);
  CHECK(first.contents[0].anchor == second.contents[0].anchor);
}
