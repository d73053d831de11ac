#include "citations/bibtex/bib_names.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

Name only_name(std::string_view text, Prefix prefix = Prefix::dropping) {
  std::vector<std::string> odd;
  const std::vector<Name> names = names_from_bibtex(text, prefix, odd);
  REQUIRE(names.size() == 1);
  return names[0];
}

}  // namespace

TEST_CASE("names: the three orders of BibTeX", "[bibtex]") {
  for (const char* text : {"Ludwig van Beethoven", "van Beethoven, Ludwig"}) {
    const Name name = only_name(text);
    CHECK(name.given == "Ludwig");
    CHECK(name.dropping_particle == "van");
    CHECK(name.family == "Beethoven");
  }
  const Name king = only_name("King, Jr., Martin Luther");
  CHECK(king.family == "King");
  CHECK(king.suffix == "Jr.");
  CHECK(king.given == "Martin Luther");
  CHECK(only_name("van Doe, Jane", Prefix::non_dropping).non_dropping_particle == "van");
  CHECK(only_name("Poussin, Charles de la").dropping_particle == "de la");
}

TEST_CASE("names: braces keep an institution whole, and hold an \"and\"", "[bibtex]") {
  std::vector<std::string> odd;
  const auto names =
      names_from_bibtex("{Barnes and Noble} and {\\'E}mile Zola and others", Prefix::dropping, odd);
  REQUIRE(names.size() == 3);
  CHECK(names[0].literal == "Barnes and Noble");
  CHECK(names[1].family == "Zola");
  CHECK(names[1].given == "Émile");
  CHECK(names[2].literal == "others");
}

TEST_CASE("names: BibLaTeX's extended form", "[bibtex]") {
  const Name name = only_name("family=Doe, given=Jane, prefix=von, suffix=Jr, useprefix=true");
  CHECK(name.family == "Doe");
  CHECK(name.given == "Jane");
  CHECK(name.non_dropping_particle == "von");
  CHECK(name.suffix == "Jr");
}

TEST_CASE("names: initials are spaced, elided particles divided, caseless scripts whole", "[bibtex]") {
  CHECK(only_name("J.G. Ballard").given == "J. G.");
  CHECK(only_name("d'Ormesson, Jean").non_dropping_particle == "d’");
  CHECK(only_name("王小明").family == "王小明");
}

TEST_CASE("names: too many commas are told of, and the name kept as it stands", "[bibtex]") {
  std::vector<std::string> odd;
  const auto names = names_from_bibtex("Doe, Jane, Roe, Bob", Prefix::dropping, odd);
  CHECK(names.at(0).literal == "Doe, Jane, Roe, Bob");
  CHECK(odd.size() == 1);
}

TEST_CASE("names: a word that comes to nothing leaves no blank", "[bibtex]") {
  const Name name = only_name("E \\r 0");
  CHECK(name.given == "E");
  CHECK(name.family == "0");
  CHECK(only_name("family=Doe, given=Jane, given=\\relax").given == "Jane");
}
