#include <catch2/catch.hpp>

#include "readers/markdown_test_support.h"
#include "support/error.h"

namespace newsexport {
namespace {

using Codes = std::vector<std::string>;

MarkdownReading with_fields(const std::string& yaml) {
  return MarkdownReading("---\ntitle: T\n" + yaml + "---\n\nText.\n");
}

// The code and line of the error that reading `text` throws; "" where it throws none.
std::string error_of(const std::string& text) {
  try {
    const MarkdownReading reading(text);
  } catch (const Error& error) {
    return error.code() + ":" + std::to_string(error.position().line);
  }
  return "";
}

}  // namespace

TEST_CASE("markdown front matter: pandoc's keys and ours fill the article") {
  const Article article =
      with_fields(
          "subtitle: The *sub*\nkicker: Harbour\nauthor:\n- Ada Berg\n- {name: Omar Said, role: photographs, "
          "affiliation: The Quay, email: o@quay.org}\ndateline: PORT\ndate: 2026-05-12\nupdated: "
          "2026-05-13T10:00:00Z\nlang: en_gb\nkeywords: tide, new pier\npublication: {name: The Quay, page: "
          "3, "
          "issn: 1234-5679}\nsection: City\ncanonical-url: https://q.example/1\nidentifier: "
          "q-1\nbibliography: "
          "refs.json\nabstract: |\n  First.\n\n  Second.\n")
          .article;
  CHECK(plain_text(article.headline) == "T");
  CHECK(plain_text(article.standfirst) == "The sub");
  CHECK(std::holds_alternative<Emphasis>(article.standfirst.at(1).value));
  CHECK(plain_text(article.kicker) == "Harbour");
  REQUIRE(article.bylines.size() == 2);
  CHECK(article.bylines[0].name == "Ada Berg");
  CHECK(article.bylines[1].role == "photographs");
  CHECK(article.bylines[1].affiliation == "The Quay");
  CHECK(article.bylines[1].link == "o@quay.org");
  CHECK(article.dateline == "PORT");
  CHECK(format_iso(article.published.value()) == "2026-05-12");
  CHECK(format_iso(article.updated.value()) == "2026-05-13T10:00:00Z");
  CHECK(article.language == "en-GB");
  CHECK(article.keywords == std::vector<std::string>{"tide", "new pier"});
  CHECK(article.publication.name == "The Quay");
  CHECK(article.publication.page == "3");
  CHECK(article.publication.section == "City");
  CHECK(article.canonical_url == "https://q.example/1");
  CHECK(article.identifier == "q-1");
  CHECK(article.bibliographies == std::vector<std::string>{"refs.json"});
  CHECK(plain_text(article.abstract) == "First.\nSecond.\n");
}

TEST_CASE("markdown front matter: rights as a notice or as a map") {
  CHECK(with_fields("rights: © 2026 The Quay\n").article.rights.notice == "© 2026 The Quay");
  const Rights rights =
      with_fields(
          "rights:\n  notice: All rights reserved.\n  holder: The Quay\n  year: 2026\n  license: {name: CC "
          "BY, "
          "url: https://cc.example}\n  usage-terms: No resale.\n  credit-line: Quay\ntdm-reservation: 1\n"
          "tdm-policy: https://q.example/tdm\n")
          .article.rights;
  CHECK(rights.notice == "All rights reserved.");
  CHECK(rights.holder == "The Quay");
  CHECK(rights.year == "2026");
  CHECK(rights.licence_name == "CC BY");
  CHECK(rights.licence_url == "https://cc.example");
  CHECK(rights.usage_terms == "No resale.");
  CHECK(rights.credit_line == "Quay");
  CHECK(rights.tdm_reservation == true);
  CHECK(rights.tdm_policy == "https://q.example/tdm");
}

TEST_CASE("markdown front matter: two names in one string stay one byline") {
  const Article article = with_fields("author: Jane Doe and John Roe\n").article;
  REQUIRE(article.bylines.size() == 1);
  CHECK(article.bylines[0].name == "Jane Doe and John Roe");
}

TEST_CASE("markdown front matter: corrections as strings and maps, in Markdown") {
  const Article article =
      with_fields("corrections:\n- The *name*.\n- {date: 2026-05-13, text: The age.}\n").article;
  REQUIRE(article.corrections.size() == 2);
  CHECK(plain_text(article.corrections[0].content) == "The name.\n");
  CHECK(plain_text(article.corrections[1].content) == "The age.\n");
  CHECK(article.corrections[1].date.has_value());
}

TEST_CASE("markdown front matter: a title is inlines, whatever block it looks like") {
  CHECK(
      plain_text(MarkdownReading("---\ntitle: \"2024. A year: # of *tides*\"\n---\nx\n").article.headline) ==
      "2024. A year: # of tides");
  CHECK(plain_text(MarkdownReading("---\ntitle: '# Hash'\n---\nx\n").article.headline) == "# Hash");
}

TEST_CASE("markdown front matter: unknown, doubled and wrong keys are kept and reported with their line") {
  const MarkdownReading reading =
      with_fields("mood: [calm, {sea: rough}]\ndate: soon\ntitle: Again\nlang: C\ndateline: [a]\n");
  CHECK(codes(reading.diagnostics) == Codes{"front-matter.unknown-key", "metadata.date-invalid",
                                            "front-matter.duplicate-key", "metadata.language-invalid",
                                            "front-matter.wrong-kind"});
  CHECK(reading.diagnostics.entries()[0].position.line == 3);
  CHECK(reading.diagnostics.entries()[2].position.line == 5);
  REQUIRE(reading.article.extra_fields.size() == 5);
  CHECK(reading.article.extra_fields[0].name == "mood");
  CHECK(reading.article.extra_fields[0].value == "[calm, {sea: rough}]");
  CHECK(reading.article.extra_fields[1].value == "soon");
  CHECK(reading.article.extra_fields[2].value == "Again");
  CHECK(plain_text(reading.article.headline) == "T");
}

TEST_CASE("markdown front matter: positions of the body count the front matter's lines") {
  CHECK(with_fields("lang: en\n").article.body.at(0).position.line == 6);
}

TEST_CASE("markdown front matter: a closing line of dots") {
  CHECK(plain_text(MarkdownReading("---\ntitle: T\n...\nText.\n").article.body) == "Text.\n");
}

TEST_CASE("markdown front matter: thematic breaks at the top are none") {
  CHECK(std::holds_alternative<ThematicBreak>(
      MarkdownReading("---\n\nText: more.\n").article.body.at(0).value));
  CHECK(std::holds_alternative<ThematicBreak>(
      MarkdownReading("---\nWords only here: yes\n").article.body.at(0).value));
}

TEST_CASE("markdown front matter: what cannot be read is an error with its line") {
  CHECK(error_of("---\ntitle: T\nText.\n") == "front-matter.unclosed:1");
  CHECK(error_of("---\ntitle: T\na: [1, 2\n---\nText.\n").starts_with("front-matter.invalid:"));
  CHECK(error_of("---\ntitle: T\nb: c: d\n---\nText.\n").starts_with("front-matter.invalid:"));
}

TEST_CASE("markdown front matter: deep nesting and alias bombs are refused before they cost anything") {
  CHECK(error_of("---\na: " + std::string(10000, '[') + "\n---\n") == "front-matter.too-deep:2");
  CHECK(error_of("---\na: " + std::string(10000, '{') + "\n---\n") == "front-matter.too-deep:2");
  std::string dashes;
  for (int level = 0; level < 5000; ++level) dashes += "- ";
  CHECK(error_of("---\na:\n " + dashes + "x\n---\n") == "front-matter.too-deep:3");
  std::string indented;
  for (std::size_t level = 0; level < 500; ++level) indented += std::string(level, ' ') + "a:\n";
  CHECK(error_of("---\n" + indented + "---\n").starts_with("front-matter.too-deep:"));
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int level = 1; level < 12; ++level) {
    const std::string below = "*a" + std::to_string(level - 1);
    bomb += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + below + "," + below + "," +
            below + "," + below + "," + below + "," + below + "," + below + "," + below + "," + below + "]\n";
  }
  CHECK(error_of("---\n" + bomb + "---\nText.\n") == "front-matter.too-large:2");
}

}  // namespace newsexport
