#include "citations/bibtex/sentence_case.h"

#include <catch2/catch.hpp>

#include "citations/bibtex/latex_text.h"

using namespace newsexport;

namespace {

std::string title(std::string_view latex) {
  return sentence_case(read_latex(latex, Braces::protect).markup);
}

}  // namespace

TEST_CASE("sentence case: capitalized words become small, others and protected ones stay", "[bibtex]") {
  CHECK(title("The Rise of {NASA} and the iPhone: A New Look. Why Not? Self-Made Men") ==
        "The rise of NASA and the iPhone: A new look. Why not? Self-made men");
  CHECK(title("What I Did in {Rome}") == "What I did in Rome");
  CHECK(title("a small start") == "A small start");
  CHECK(title("On \\emph{Big Apple}s and H$_2$O") == "On <i>big apple</i>s and H<sub>2</sub>O");
}

TEST_CASE("sentence case: only a span that keeps small letters stays", "[bibtex]") {
  CHECK(title("{mRNA} in {Rome}") == "<span class=\"nocase\">mRNA</span> in Rome");
  CHECK(title("{{Big Rome}}") == "Big Rome");
  CHECK(title("{{All of It}}") == "<span class=\"nocase\">All of It</span>");
}

TEST_CASE("sentence case is not for other languages: there protection only goes", "[bibtex]") {
  CHECK(without_protection("Die <span class=\"nocase\">Große</span> <i>Flut</i>") == "Die Große <i>Flut</i>");
}
