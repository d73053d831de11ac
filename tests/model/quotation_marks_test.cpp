#include "model/quotation_marks.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {
std::string quoted(const std::string& language, int depth) {
  const QuotationMarks marks = quotation_marks(language, depth);
  return marks.open + "x" + marks.close;
}
}  // namespace

TEST_CASE("quotation marks: each language has its own, and others for a quotation within a quotation") {
  CHECK(quoted("en-GB", 0) == "“x”");
  CHECK(quoted("en-GB", 1) == "‘x’");
  CHECK(quoted("de", 0) == "„x“");
  CHECK(quoted("ar", 0) == "”x“");
  CHECK(quoted("ja", 0) == "「x」");
}

TEST_CASE("quotation marks: French ones bring their spaces") {
  CHECK(quoted("fr", 0) == "«\u00A0x\u00A0»");
}

TEST_CASE("quotation marks: English where the language is not known") {
  CHECK(quoted("", 0) == "“x”");
}
