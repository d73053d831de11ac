#include "citations/number_citations.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

Inline cite(const std::string& key) {
  Citation citation;
  citation.items.push_back({});
  citation.items.back().key = key;
  return {citation};
}
Inline refer(const std::string& key) {
  return {NoteReference{key}};
}
Block paragraph(Inlines content, int line = 1) {
  Block block;
  block.value = Paragraph{std::move(content)};
  block.position = {line, 1};
  return block;
}
Reference reference(const std::string& key) {
  Reference value;
  value.key = key;
  return value;
}
Note note(const std::string& key, Inlines content) {
  return {key, {paragraph(std::move(content))}, {9, 1}};
}
const CitationItem& item_of(const Inline& value) {
  return std::get<Citation>(value.value).items.at(0);
}

}  // namespace

TEST_CASE("references are numbered and sorted in the order in which the text first cites them") {
  Article article;
  article.references = {reference("uncited"), reference("b"), reference("a")};
  article.body = {paragraph({cite("a"), cite("b"), cite("a")})};
  Diagnostics diagnostics;
  number_citations(article, diagnostics);
  CHECK(article.references[0].key == "a");
  CHECK(article.references[0].citation_count == 2);
  CHECK(article.references[1].key == "b");
  CHECK(article.references[2].key == "uncited");
  CHECK(article.references[2].number == 0);
  const Inlines& content = std::get<Paragraph>(article.body[0].value).content;
  CHECK(item_of(content[2]).number == 1);
  CHECK(item_of(content[2]).occurrence == 2);
  CHECK(item_of(content[1]).number == 2);
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("a note that only another note refers to is numbered after those of the text") {
  Article article;
  article.notes = {note("inner", {}), note("first", {refer("inner"), cite("late")}), note("second", {})};
  article.references = {reference("late"), reference("early")};
  article.body = {paragraph({refer("first"), refer("second"), cite("early"), refer("first")})};
  Diagnostics diagnostics;
  number_citations(article, diagnostics);
  CHECK(article.notes[0].key == "first");
  CHECK(article.notes[0].reference_count == 2);
  CHECK(article.notes[1].key == "second");
  CHECK(article.notes[2].key == "inner");
  CHECK(article.notes[2].number == 3);
  CHECK(article.references[0].key == "early");
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("unknown keys, unreferenced notes and keys used twice are reported") {
  Article article;
  article.notes = {note("lonely", {cite("a")})};
  article.references = {reference("a"), reference("a")};
  article.body = {paragraph({cite("nobody"), cite("nobody"), refer("nothing")}, 4)};
  Diagnostics diagnostics;
  number_citations(article, diagnostics);
  CHECK(codes(diagnostics) ==
        Codes{"citation.duplicate-key", "citation.unknown-key", "note.unknown-key", "note.unreferenced"});
  CHECK(diagnostics.entries()[1].position.line == 4);
  CHECK(article.notes[0].number == 1);
  CHECK(article.notes[0].reference_count == 0);
  CHECK(article.references[0].citation_count == 1);
  CHECK(item_of(std::get<Paragraph>(article.body[0].value).content[0]).number == 0);
}

TEST_CASE("ten thousand notes and citations are numbered") {
  Article article;
  Inlines content;
  for (int index = 0; index < 10'000; ++index) {
    const std::string key = std::to_string(index);
    article.notes.push_back(note(key, {cite(key)}));
    article.references.push_back(reference(key));
    content.push_back(refer(key));
  }
  article.body = {paragraph(std::move(content))};
  Diagnostics diagnostics;
  number_citations(article, diagnostics);
  CHECK(article.notes.back().number == 10'000);
  CHECK(article.references.back().number == 10'000);
  CHECK(codes(diagnostics).empty());
}
