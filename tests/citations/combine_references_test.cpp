#include "citations/combine_references.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

Reference work(const std::string& key, const std::string& title) {
  Reference reference;
  reference.key = key;
  reference.type = "book";
  reference.variables["title"] = title;
  reference.number = 3;
  reference.citation_count = 2;
  append_text(reference.entry, title);
  return reference;
}

}  // namespace

TEST_CASE("combine_references: a work of several articles is there once", "[edition]") {
  const std::vector<Reference> one = {work("a", "Tides"), work("b", "Rivers")};
  const std::vector<Reference> other = {work("x", "Tides"), work("b", "Lakes")};
  const std::vector<Reference> combined = combine_references({&one, &other});
  REQUIRE(combined.size() == 3);
  CHECK(combined[0].key == "a");
  CHECK(combined[2].key == "b-2");
  CHECK(combined[2].variable("title") == "Lakes");
  CHECK(combined[0].number == 0);
  CHECK(combined[0].citation_count == 0);
  CHECK(combined[0].entry.empty());
}

TEST_CASE("combine_references: what a work is based on follows its key", "[edition]") {
  const std::vector<Reference> one = {work("b", "Rivers")};
  std::vector<Reference> other = {work("b", "Lakes"), work("c", "Report")};
  other[1].based_on = "b";
  const std::vector<Reference> combined = combine_references({&one, &other});
  REQUIRE(combined.size() == 3);
  CHECK(combined[2].based_on == "b-2");
}
