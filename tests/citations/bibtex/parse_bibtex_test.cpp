#include "citations/bibtex/parse_bibtex.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

std::string value_of(const BibEntry& entry, std::string_view name) {
  const std::string* const value = entry.find(name);
  return value ? *value : "(none)";
}

}  // namespace

TEST_CASE("bibtex: entries, macros, months, joined values and comments are read", "[bibtex]") {
  Diagnostics diagnostics("a.bib");
  const auto entries = parse_bibtex({"a.bib", R"(Text with desk@example.org (weekdays) and @ sign
@comment{ @book{hidden, title={No}} }
@preamble{"\newcommand"}
@STRING(gazette = {The } # "Gazette")
@Article{doe:2020+x, Title = "A {"}quoted{"} word", JOURNAL = gazette # { Two}, month = "10~" # JAN, year = 2020,}
@book (roe, title = {In (parentheses)}, year = 1999)
)"},
                                    diagnostics);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].type == "article");
  CHECK(entries[0].key == "doe:2020+x");
  CHECK(value_of(entries[0], "title") == "A {\"}quoted{\"} word");
  CHECK(value_of(entries[0], "journaltitle") == "The Gazette Two");
  CHECK(value_of(entries[0], "month") == "10~January");
  CHECK(value_of(entries[0], "year") == "2020");
  CHECK(entries[0].position == Position{5, 1});
  CHECK(entries[1].key == "roe");
  CHECK(value_of(entries[1], "title") == "In (parentheses)");
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("bibtex: a value whose brace is missing ends where the next entry begins", "[bibtex]") {
  Diagnostics diagnostics("a.bib");
  const auto entries = parse_bibtex({"a.bib",
                                     "@article{a, year = 1999,\n  title = {Open {brace},\n  note = {x}\n}\n\n"
                                     "@article{b, title = {Whole}}\n"},
                                    diagnostics);
  REQUIRE(entries.size() == 2);
  CHECK(value_of(entries[0], "year") == "1999");
  CHECK(value_of(entries[0], "title") == "(none)");
  CHECK(value_of(entries[1], "title") == "Whole");
  REQUIRE(codes(diagnostics) == Codes{"bibliography.invalid"});
  CHECK(diagnostics.entries()[0].position.line == 2);
}

TEST_CASE("bibtex: an entry that is not closed does not take the next one with it", "[bibtex]") {
  Diagnostics diagnostics("a.bib");
  const auto entries = parse_bibtex(
      {"a.bib", "@article{a, title = {First}\n\n@article{b, title = {Second}}\n@article{c, title = \"open"},
      diagnostics);
  REQUIRE(entries.size() == 3);
  CHECK(value_of(entries[0], "title") == "First");
  CHECK(value_of(entries[1], "title") == "Second");
  CHECK(codes(diagnostics) == Codes{"bibliography.invalid", "bibliography.invalid"});
}

TEST_CASE("bibtex: a missing comma, a missing key and a doubled field are reported and got over",
          "[bibtex]") {
  Diagnostics diagnostics("a.bib");
  const auto entries = parse_bibtex({"a.bib",
                                     "@book{a, title = {T} year = 1999}\n@book{title = {No key}}\n"
                                     "@book{c, year = 1, year = 2}\n@book{d title = {No comma}}"},
                                    diagnostics);
  REQUIRE(entries.size() == 4);
  CHECK(value_of(entries[0], "year") == "1999");
  CHECK(entries[1].key.empty());
  CHECK(value_of(entries[1], "title") == "No key");
  CHECK(value_of(entries[2], "year") == "1");
  CHECK(entries[3].key == "d");
  CHECK(value_of(entries[3], "title") == "No comma");
  CHECK(codes(diagnostics) ==
        Codes{"bibliography.invalid", "reference.id-missing", "bibliography.duplicate-field"});
}

TEST_CASE("bibtex: an unknown macro is taken as text and reported", "[bibtex]") {
  Diagnostics diagnostics("a.bib");
  const auto entries = parse_bibtex({"a.bib", "@article{a, journal = nature, year = 2000}"}, diagnostics);
  CHECK(value_of(entries.at(0), "journaltitle") == "nature");
  CHECK(codes(diagnostics) == Codes{"bibliography.unknown-string"});
}

TEST_CASE("bibtex: macros that double themselves are cut, once reported", "[bibtex]") {
  std::string text = "@string{a0 = {xxxxxxxxxx}}\n";
  for (int at = 0; at < 60; ++at) {
    text += "@string{a" + std::to_string(at + 1) + " = a" + std::to_string(at) + " # a" + std::to_string(at) +
            "}\n";
  }
  Diagnostics diagnostics("a.bib");
  const auto entries = parse_bibtex({"a.bib", text + "@book{a, title = a60}"}, diagnostics);
  CHECK(value_of(entries.at(0), "title").size() <= std::size_t{1} << 20);
  CHECK(codes(diagnostics) == Codes{"bibliography.too-large"});
}
