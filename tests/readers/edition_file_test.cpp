#include "readers/edition_file.h"

#include <catch2/catch.hpp>

#include "model/inlines.h"
#include "support/error.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

EditionFile read(const std::string& yaml, Diagnostics& diagnostics) {
  return read_edition_file({"edition.yaml", yaml}, diagnostics);
}

std::string code_of(const std::string& yaml) {
  Diagnostics diagnostics;
  try {
    read(yaml, diagnostics);
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

}  // namespace

TEST_CASE("edition file: its own keys, and those of front matter", "[edition]") {
  Diagnostics diagnostics;
  const EditionFile file = read(
      "title: Morning *Edition*\nsubtitle: Tuesday\ndate: 2026-05-12\nnumber: 132\npublisher: The Ledger\n"
      "lang: en-GB\nrights: © 2026 The Ledger\ncover: cover.jpg\nstyle: newspaper\n"
      "articles: [lead.md]\nsections:\n  - title: City\n    articles:\n      - a.md\n      - b.html\n"
      "  - title: Sport\n    articles: c.md\nimprint: |\n  Editor: Ann Otter\n\n  Second paragraph\n",
      diagnostics);
  CHECK(codes(diagnostics) == Codes{});
  CHECK(plain_text(file.own.headline) == "Morning Edition");
  CHECK(plain_text(file.own.standfirst) == "Tuesday");
  CHECK(file.own.publication.name == "The Ledger");
  CHECK(file.own.rights.notice == "© 2026 The Ledger");
  CHECK(file.own.language == "en-GB");
  REQUIRE(file.own.published);
  CHECK(format_iso(*file.own.published) == "2026-05-12");
  CHECK(file.number == "132");
  CHECK(file.cover == "cover.jpg");
  CHECK(file.style == "newspaper");
  REQUIRE(file.own.body.size() == 2);
  CHECK(file.own.body[0].position.line == 19);
  REQUIRE(file.sections.size() == 3);
  CHECK(file.sections[0].title.empty());
  CHECK(file.sections[1].title == "City");
  REQUIRE(file.sections[1].articles.size() == 2);
  CHECK(file.sections[1].articles[1].path == "b.html");
  CHECK(file.sections[1].articles[1].position.line == 15);
  REQUIRE(file.sections[2].articles.size() == 1);
  CHECK(file.sections[2].articles[0].path == "c.md");
}

TEST_CASE("edition file: what is of the wrong kind is reported and left out", "[edition]") {
  Diagnostics diagnostics;
  const EditionFile file =
      read("title: T\ncover: [a]\nsections:\n  - City\n  - title: Sport\n    articles: [{x: y}, a.md]\n",
           diagnostics);
  CHECK(codes(diagnostics) ==
        Codes{"edition.field-invalid", "edition.field-invalid", "edition.field-invalid"});
  CHECK(diagnostics.entries()[1].position.line == 4);
  CHECK(file.cover.empty());
  REQUIRE(file.sections.size() == 1);
  REQUIRE(file.sections[0].articles.size() == 1);
  CHECK(file.sections[0].articles[0].path == "a.md");
}

TEST_CASE("edition file: what is none is refused with its place", "[edition]") {
  CHECK(code_of("- a\n- b\n") == "edition.invalid");
  CHECK(code_of("title: [\n") == "edition.invalid");
  CHECK(code_of("subtitle: no title\n") == "edition.title-missing");
  CHECK(code_of("title: T\nx: " + std::string(100, '[') + "\n") == "edition.too-large");
}
