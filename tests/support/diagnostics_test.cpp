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
