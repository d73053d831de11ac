#include "citations/bibliography.h"

#include <catch2/catch.hpp>

#include "support/error.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

std::string error_code(const Source& source) {
  Diagnostics diagnostics("story.md");
  try {
    read_bibliography(source, diagnostics);
  } catch (const Error& error) {
    return error.code();
  }
  return "none";
}

}  // namespace

TEST_CASE("csl-json: variables, names and dates are read, numbers become texts") {
  Diagnostics diagnostics("story.md");
  const auto references = read_bibliography({"refs.json", R"([
    {"id": "doe2025", "type": "article-newspaper", "title": "Rain", "volume": 12, "URL": "https://example.org/a",
     "author": [{"family": "Doe", "given": "Jane", "non-dropping-particle": "van", "suffix": "Jr."},
                {"literal": "City Desk"}],
     "issued": {"date-parts": [[2025, 7, 9], ["2025", "7", "11"]], "circa": true}}
  ])"},
                                            diagnostics);
  REQUIRE(references.size() == 1);
  const Reference& doe = references[0];
  CHECK(doe.key == "doe2025");
  CHECK(doe.type == "article-newspaper");
  CHECK(doe.variable("title") == "Rain");
  CHECK(doe.variable("volume") == "12");
  CHECK(doe.variable("URL") == "https://example.org/a");
  REQUIRE(doe.names.at("author").size() == 2);
  CHECK(doe.names.at("author")[0].family == "Doe");
  CHECK(doe.names.at("author")[0].non_dropping_particle == "van");
  CHECK(doe.names.at("author")[0].suffix == "Jr.");
  CHECK(doe.names.at("author")[1].literal == "City Desk");
  REQUIRE(doe.dates.at("issued").points.size() == 2);
  CHECK(doe.dates.at("issued").points[0].day == 9);
  CHECK(doe.dates.at("issued").points[1].day == 11);
  CHECK(doe.dates.at("issued").is_circa);
  CHECK(doe.position.line == 2);
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("csl-json: an unknown variable is kept and reported with the bibliography's own file and line") {
  Diagnostics diagnostics("story.md");
  const auto references =
      read_bibliography({"refs.json", "[{\"id\": \"a\",\n  \"mood\": \"grey\"}]"}, diagnostics);
  CHECK(references.at(0).variable("mood") == "grey");
  REQUIRE(codes(diagnostics) == Codes{"reference.unknown-variable"});
  CHECK(diagnostics.entries()[0].file == "refs.json");
  CHECK(diagnostics.entries()[0].position.line == 2);
}

TEST_CASE("csl-json: a name that is a plain text is taken as it stands and reported") {
  Diagnostics diagnostics;
  const auto references =
      read_bibliography({"refs.json", R"([{"id": "a", "author": ["Jane Doe", "John Roe"]}])"}, diagnostics);
  REQUIRE(references.at(0).names.at("author").size() == 2);
  CHECK(references[0].names.at("author")[1].literal == "John Roe");
  CHECK(codes(diagnostics) == Codes{"reference.name-as-text", "reference.name-as-text"});
}

TEST_CASE("csl-json: an item without id stays, and what is no item is left out, both reported") {
  Diagnostics diagnostics;
  const auto references = read_bibliography({"refs.json", R"([{"title": "Rain"}, 7])"}, diagnostics);
  REQUIRE(references.size() == 1);
  CHECK(references[0].variable("title") == "Rain");
  CHECK(codes(diagnostics) == Codes{"reference.id-missing", "reference.wrong-kind"});
}

TEST_CASE("csl-json: variables are found without regard to case") {
  Diagnostics diagnostics;
  const auto references = read_bibliography(
      {"refs.json", R"([{"id": "a", "url": "https://example.org", "doi": "10.1/x"}])"}, diagnostics);
  CHECK(references.at(0).variable("URL") == "https://example.org");
  CHECK(references[0].variable("DOI") == "10.1/x");
}

TEST_CASE("csl-yaml: pandoc's forms of a date are read") {
  const std::string form = GENERATE(as<std::string>{}, "2020-05-12", "{year: 2020, month: 5, day: 12}",
                                    "[{year: 2020, month: 5, day: 12}]", "{date-parts: [[2020, 5, 12]]}",
                                    "{raw: 2020-05-12}", "{date-parts: [2020, 5, 12]}");
  CAPTURE(form);
  Diagnostics diagnostics;
  const auto references =
      read_bibliography({"refs.yaml", "references:\n- id: a\n  issued: " + form + "\n"}, diagnostics);
  const ReferenceDate& issued = references.at(0).dates.at("issued");
  REQUIRE(issued.points.size() == 1);
  CHECK(issued.points[0].year == 2020);
  CHECK(issued.points[0].month == 5);
  CHECK(issued.points[0].day == 12);
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("csl-yaml: a range, a doubtful year, a season and words that are no date") {
  Diagnostics diagnostics;
  const auto references = read_bibliography({"refs.yaml", R"(
- {id: range, issued: 2020-05-12/2020-05-14}
- {id: doubt, issued: 1890~}
- {id: season, issued: {date-parts: [[2020, 21]]}}
- {id: words, issued: sometime in May}
- {id: broken, issued: {date-parts: [[2020, 77]]}}
)"},
                                            diagnostics);
  CHECK(references.at(0).dates.at("issued").points.size() == 2);
  CHECK(references.at(1).dates.at("issued").is_circa);
  CHECK(references.at(1).dates.at("issued").points.at(0).year == 1890);
  CHECK(references.at(2).dates.at("issued").season == "1");
  CHECK(references.at(3).dates.at("issued").literal == "sometime in May");
  CHECK(references.at(4).dates.at("issued").points.empty());
  CHECK(references.at(4).dates.at("issued").literal.find("77") != std::string::npos);
  CHECK(codes(diagnostics) == Codes{"reference.bad-date", "reference.bad-date"});
}

TEST_CASE("bibliography: what cannot be read is an error with its code") {
  CHECK(error_code({"a.bib", "no entry"}) == "bibliography.invalid");
  CHECK(error_code({"a.json", ""}) == "bibliography.invalid");
  CHECK(error_code({"a.json", "[{\"id\": \"a\","}) == "bibliography.invalid");
  CHECK(error_code({"a.json", "{\"title\": \"Rain\"}"}) == "bibliography.invalid");
  CHECK(error_code({"a.yaml", "just words"}) == "bibliography.invalid");
  CHECK(error_code({"a.yaml", "a: [b\nc: d"}) == "bibliography.invalid");
}

TEST_CASE("bibliography: the format is told by the name or by how the text begins") {
  Diagnostics diagnostics("story.md");
  CHECK(read_bibliography({"a.txt", "@book{doe, title = {Rain}}"}, diagnostics).at(0).key == "doe");
  CHECK(read_bibliography({"a.txt", "% mine\n@book{doe, title = {Rain}}"}, diagnostics).at(0).key == "doe");
  CHECK(read_bibliography({"a.bib", "Mine: @book{doe, title = {Rain}}"}, diagnostics).at(0).key == "doe");
  CHECK(read_bibliography({"a.txt", "%YAML 1.2\n---\n- id: doe\n"}, diagnostics).at(0).key == "doe");
  CHECK(read_bibliography({"a.txt", "[{\"id\": \"doe\"}]"}, diagnostics).at(0).key == "doe");
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("bibliography: deep nesting is refused, not followed") {
  CHECK(error_code({"a.json", std::string(1'000'000, '[')}) == "bibliography.too-large");
  CHECK(error_code({"a.yaml", "- " + std::string(100'000, '[')}) == "bibliography.invalid");
  std::string nested = "- id: a\n  title: ";
  nested += std::string(200, '[') + "x" + std::string(200, ']');
  Diagnostics diagnostics;
  CHECK(read_bibliography({"a.yaml", nested}, diagnostics).at(0).key == "a");
  CHECK(codes(diagnostics).front() == "reference.too-large");
}

TEST_CASE("bibliography: yaml aliases that multiply themselves are cut") {
  std::string bomb = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n";
  for (int level = 1; level <= 12; ++level) {
    const std::string below = "*a" + std::to_string(level - 1);
    bomb += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [";
    for (int copy = 0; copy < 9; ++copy) bomb += below + ", ";
    bomb += below + "]\n";
  }
  Diagnostics diagnostics;
  const auto references = read_bibliography({"a.yaml", bomb + "references: *a12\n"}, diagnostics);
  CHECK(references.empty());
  CHECK(codes(diagnostics).front() == "reference.too-large");
}

TEST_CASE("bibliography: characters that XML cannot carry are replaced") {
  Diagnostics diagnostics;
  const auto references =
      read_bibliography({"a.json", R"([{"id": "a", "title": "Ra\u0001in"}])"}, diagnostics);
  CHECK(references.at(0).variable("title") == "Ra\uFFFDin");
}

TEST_CASE("csl: every variable of CSL 1.0.2 is known, in JSON and in YAML") {
  const std::vector<std::string> texts = {"abstract",
                                          "annote",
                                          "archive",
                                          "archive_collection",
                                          "archive_location",
                                          "archive-place",
                                          "authority",
                                          "call-number",
                                          "chapter-number",
                                          "citation-key",
                                          "citation-label",
                                          "collection-number",
                                          "collection-title",
                                          "container-title",
                                          "container-title-short",
                                          "custom",
                                          "dimensions",
                                          "division",
                                          "DOI",
                                          "edition",
                                          "event",
                                          "event-place",
                                          "event-title",
                                          "genre",
                                          "ISBN",
                                          "ISSN",
                                          "issue",
                                          "jurisdiction",
                                          "keyword",
                                          "language",
                                          "license",
                                          "medium",
                                          "note",
                                          "number",
                                          "number-of-pages",
                                          "number-of-volumes",
                                          "original-publisher",
                                          "original-publisher-place",
                                          "original-title",
                                          "page",
                                          "page-first",
                                          "part-number",
                                          "part-title",
                                          "PMCID",
                                          "PMID",
                                          "printing-number",
                                          "publisher",
                                          "publisher-place",
                                          "references",
                                          "reviewed-genre",
                                          "reviewed-title",
                                          "scale",
                                          "section",
                                          "source",
                                          "status",
                                          "supplement-number",
                                          "title",
                                          "title-short",
                                          "URL",
                                          "version",
                                          "volume",
                                          "volume-title",
                                          "year-suffix"};
  const std::vector<std::string> names = {"author",
                                          "chair",
                                          "collection-editor",
                                          "compiler",
                                          "composer",
                                          "container-author",
                                          "contributor",
                                          "curator",
                                          "director",
                                          "editor",
                                          "editor-translator",
                                          "editorial-director",
                                          "executive-producer",
                                          "guest",
                                          "host",
                                          "illustrator",
                                          "interviewer",
                                          "narrator",
                                          "organizer",
                                          "original-author",
                                          "performer",
                                          "producer",
                                          "recipient",
                                          "reviewed-author",
                                          "script-writer",
                                          "series-creator",
                                          "translator"};
  const std::vector<std::string> dates = {"accessed", "available-date", "event-date",
                                          "issued",   "original-date",  "submitted"};
  std::string json = R"([{"id": "a", "type": "book")";
  for (const std::string& name : texts) json += ",\n\"" + name + "\": \"x\"";
  for (const std::string& name : names) json += ",\n\"" + name + "\": [{\"family\": \"Doe\"}]";
  for (const std::string& name : dates) json += ",\n\"" + name + "\": {\"date-parts\": [[2020]]}";
  json += "}]";
  for (const std::string& text : {json, "references: " + json}) {  // JSON is YAML, too
    Diagnostics diagnostics("a");
    const Reference reference = read_bibliography({"a", text}, diagnostics).at(0);
    CHECK(reference.variables.size() == texts.size());
    CHECK(reference.names.size() == names.size());
    CHECK(reference.dates.size() == dates.size());
    CHECK(codes(diagnostics).empty());
  }
}
