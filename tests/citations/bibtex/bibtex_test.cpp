#include "citations/bibtex/bibtex.h"

#include <catch2/catch.hpp>

#include "citations/bibliography.h"
#include "support/error.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("bibtex: an entry becomes a CSL item", "[bibtex]") {
  Diagnostics diagnostics("story.md");
  const auto references = read_bibliography({"refs.bib", R"(
@article{doe, author = {Doe, Jane}, title = {Rain in {Hull}}, journal = {The Gazette}, entrysubtype = {newspaper},
  date = {2025-07-09}, urldate = {2025-07-10}, url = {https://example.org/a\_b}, number = 3, pages = {1--2},
  langid = {british}, doi = {https://doi.org/10.1000/x}, keywords = {rain}})"},
                                            diagnostics);
  REQUIRE(references.size() == 1);
  const Reference& doe = references[0];
  CHECK(doe.key == "doe");
  CHECK(doe.type == "article-newspaper");
  CHECK(doe.variable("title") == "Rain in Hull");
  CHECK(doe.variable("container-title") == "The Gazette");
  CHECK(doe.variable("URL") == "https://example.org/a_b");
  CHECK(doe.variable("DOI") == "10.1000/x");
  CHECK(doe.variable("issue") == "3");
  CHECK(doe.variable("page") == "1-2");
  CHECK(doe.variable("language") == "en-GB");
  CHECK(doe.names.at("author").at(0).family == "Doe");
  CHECK(doe.dates.at("issued").points.at(0).day == 9);
  CHECK(doe.dates.at("accessed").points.at(0).day == 10);
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("bibtex: titles come to sentence case in English only", "[bibtex]") {
  const Source source{
      "a.bib", "@book{a, title = {Die Große Flut}}\n@book{b, title = {A Big Book}, langid = {english}}"};
  Diagnostics diagnostics("a.bib");
  const auto in_german = read_bibtex(source, "de", diagnostics);
  CHECK(in_german.at(0).variable("title") == "Die Große Flut");
  CHECK(in_german.at(1).variable("title") == "A big book");
  CHECK(read_bibtex(source, "", diagnostics).at(0).variable("title") == "Die große flut");
}

TEST_CASE("bibtex: no blanks are left over where braces go and titles are cut", "[bibtex]") {
  Diagnostics diagnostics("a.bib");
  const auto references =
      read_bibtex({"a.bib", "@book{a, title = {Oil _ { } – and Water : A Story}}"}, "", diagnostics);
  CHECK(references.at(0).variable("title") == "Oil _ – and water : A story");
  CHECK(references.at(0).variable("title-short") == "Oil _ – and water");
}

TEST_CASE("bibtex: of two entries with a key the first counts, and that is told", "[bibtex]") {
  Diagnostics diagnostics("a.bib");
  const auto references =
      read_bibtex({"a.bib", "@book{a, title = {One}}\n@book{a, title = {Two}}"}, "", diagnostics);
  REQUIRE(references.size() == 1);
  CHECK(references[0].variable("title") == "One");
  CHECK(codes(diagnostics) == Codes{"bibliography.duplicate-key"});
  CHECK(diagnostics.entries()[0].position.line == 2);
}

TEST_CASE("bibtex: without one whole entry it is an error with the place of the first break", "[bibtex]") {
  Diagnostics diagnostics("a.bib");
  try {
    read_bibtex({"a.bib", "\n@string{a {}}\n"}, "", diagnostics);
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == "bibliography.invalid");
    CHECK(error.position().line == 2);
  }
}

TEST_CASE("bibtex: a date or a command that nobody can read is kept as words and told", "[bibtex]") {
  Diagnostics diagnostics("a.bib");
  const auto references =
      read_bibtex({"a.bib", "@book{a, title = {A \\funny{Word}}, date = {some day}}"}, "", diagnostics);
  CHECK(references.at(0).dates.at("issued").literal == "some day");
  CHECK(references.at(0).variable("title") == "A word");
  CHECK(codes(diagnostics) == Codes{"bibliography.unknown-command", "reference.bad-date"});
}
