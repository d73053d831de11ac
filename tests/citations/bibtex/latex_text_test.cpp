#include "citations/bibtex/latex_text.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

std::string markup(std::string_view latex) {
  return read_latex(latex, Braces::group).markup;
}

}  // namespace

TEST_CASE("latex: accents in all their spellings become one composed letter", "[bibtex]") {
  for (const char* latex : {"\\'e", "\\'{e}", "{\\'e}", "{\\'{e}}", "\\' e"}) CHECK(markup(latex) == "é");
  CHECK(markup("\\\"o \\'{\\i} \\c{c} \\c c \\v{s} \\k{a} \\.z \\={a} \\H{o} \\r{u} \\d{a}") ==
        "ö í ç ç š ą ż ā ő ů ạ");
  CHECK(markup("Stra\\ss e, \\o, {\\o}re, \\aa{}re, \\L\\'od\\'z") == "Straße, ø, øre, åre, Łódź");
}

TEST_CASE("latex: dashes, quotation marks, ties and escaped signs", "[bibtex]") {
  CHECK(markup("a -- b --- c ``d'' `e' it's~f") == "a – b — c “d” ‘e’ it’s f");
  CHECK(markup("\\& \\% \\$ \\# \\_ \\{ \\} \\textendash{} \\ldots") == "& % $ # _ { } – …");
}

TEST_CASE("latex: formatting becomes CSL's marks", "[bibtex]") {
  CHECK(markup("\\emph{a} {\\em b} \\textit{c} {\\bf d} \\textsc{e}") ==
        "<i>a</i> <i>b</i> <i>c</i> <b>d</b> <span style=\"font-variant:small-caps;\">e</span>");
  CHECK(markup("\\url{https://example.org/a_b%20c} \\href{https://example.org}{here} \\enquote{so}") ==
        "https://example.org/a_b%20c here “so”");
}

TEST_CASE("latex: short formulas are set in text, and money is no formula", "[bibtex]") {
  CHECK(markup("CO$_2$ at 20$^\\circ$C, $x^{10} \\le \\alpha$, $\\mathrm{pH}$") ==
        "CO<sub>2</sub> at 20°C, <i>x</i><sup>10</sup>≤α, pH");
  CHECK(markup("from $5 to $6 a day") == "from $5 to $6 a day");
  CHECK(markup("only $5") == "only $5");
}

TEST_CASE("latex: an unknown command keeps its argument's words and is told", "[bibtex]") {
  const LatexText text = read_latex("\\strange{Words} here \\strange", Braces::group);
  CHECK(text.markup == "Words here");
  CHECK(text.unknown_commands == std::vector<std::string>{"strange"});
  CHECK(markup("{\\noopsort{1973a}}1973") == "1973");
}

TEST_CASE("latex: braces protect in titles, unless they begin with a command", "[bibtex]") {
  CHECK(read_latex("{NASA} and {\\\"U}ber", Braces::protect).markup ==
        "<span class=\"nocase\">NASA</span> and Über");
}

TEST_CASE("latex: deep nesting and unbalanced braces keep the words", "[bibtex]") {
  const std::string deep = std::string(100000, '{') + "x" + std::string(100000, '}') + " y";
  CHECK(markup(deep) == "x y");
  std::string commands;
  for (int at = 0; at < 5000; ++at) commands += "\\emph{";
  CHECK(without_csl_marks(markup(commands + "x")) == "x");
  CHECK(markup("a} b {c") == "a b c");
  CHECK(markup("trailing \\") == "trailing \\");
}
