#include "support/diagnostics.h"

#include <catch2/catch.hpp>

using namespace newsexport;

TEST_CASE("diagnostics: the place is printed as far as it is known") {
  const Diagnostic whole{
      Severity::warning, "a.md", {14, 3}, "image has no alternative text", "image.alt-missing"};
  CHECK(format_diagnostic(whole) == "a.md:14:3: warning: image has no alternative text [image.alt-missing]");
  CHECK(format_diagnostic({Severity::error, "a.md", {14, 0}, "m", "c.d"}) == "a.md:14: error: m [c.d]");
  CHECK(format_diagnostic({Severity::note, "a.md", {}, "m", "c.d"}) == "a.md: note: m [c.d]");
  CHECK(format_diagnostic({Severity::note, "", {}, "m", "c.d"}) == "note: m [c.d]");
}

TEST_CASE("diagnostics: severities are told apart") {
  Diagnostics diagnostics("a.md");
  diagnostics.note({}, "x.note", "m");
  CHECK_FALSE(diagnostics.has(Severity::warning));
  diagnostics.warning({1, 1}, "x.warning", "m");
  CHECK(diagnostics.has(Severity::warning));
  CHECK_FALSE(diagnostics.has(Severity::error));
  CHECK(codes(diagnostics) == std::vector<std::string>{"x.note", "x.warning"});
}

TEST_CASE("diagnostics: what the program lacks is said once, and names no input") {
  Diagnostics diagnostics("a.md");
  diagnostics.set_up_warning("x.missing", "no tool in /here");
  diagnostics.set_up_warning("x.missing", "no tool in /here");
  diagnostics.set_up_warning("x.missing", "no tool in /there");
  REQUIRE(diagnostics.entries().size() == 2);
  CHECK(diagnostics.entries()[0].is_of_set_up);
  CHECK(format_diagnostic(diagnostics.entries()[0]) == "newsexport: warning: no tool in /here [x.missing]");
  diagnostics.warning({}, "x.other", "m");
  CHECK_FALSE(diagnostics.entries()[2].is_of_set_up);
}

TEST_CASE("diagnostics: a warning about many things is one, which names the first and counts the rest") {
  Diagnostics diagnostics("a.md");
  const auto message = [&] { return diagnostics.entries().at(0).message; };
  diagnostics.warning_about("x.lost", "no font has {}; signs stand there", "a");
  CHECK(message() == "no font has a; signs stand there");
  for (const char* thing : {"b", "a", "c"})
    diagnostics.warning_about("x.lost", "no font has {}; signs stand there", thing);
  CHECK(message() == "no font has a, b, c; signs stand there");
  for (const char* thing : {"d", "e", "f", "g", "h"})
    diagnostics.warning_about("x.lost", "no font has {}; signs stand there", thing);
  CHECK(message() == "no font has a, b, c, d, e, f and 2 more; signs stand there");
  CHECK(codes(diagnostics) == std::vector<std::string>{"x.lost"});
}

TEST_CASE("diagnostics: what is said of an article as a whole is said of its place in the file") {
  Diagnostics diagnostics("feed.xml", {40, 0});
  diagnostics.warning({}, "metadata.date-missing", "no date");
  diagnostics.warning({43, 0}, "image.missing", "no picture");
  CHECK(diagnostics.entries()[0].position == Position{40, 0});
  CHECK(diagnostics.entries()[1].position == Position{43, 0});
}
