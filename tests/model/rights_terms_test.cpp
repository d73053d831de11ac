#include <catch2/catch.hpp>

#include "model/labels.h"
#include "model/rights_terms.h"

using namespace newsexport;

using Lines = std::vector<std::string>;

namespace {

Lines lines_of(const Rights& rights, std::string_view language = "en") {
  Lines lines;
  for (const RightsTerm& term : rights_terms(rights, language)) lines.push_back(term_line(term));
  return lines;
}

}  // namespace

TEST_CASE("rights terms: every field that is given is one line, in a fixed order", "[rights]") {
  Rights rights = {.holder = "The Quay", .year = "2026", .licence_name = "CC BY 4.0"};
  rights.usage_terms = "No resale.";
  rights.credit_line = "Quay/AL";
  rights.agent = "Harbour Syndication";
  rights.territory = "World excluding Japan";
  rights.starts = parse_date_time("2026-05-12");
  rights.ends = parse_date_time("2027");
  rights.restrictions = "No use in calendars";
  CHECK(lines_of(rights) == Lines{"Copyright holder: The Quay, 2026", "Represented by: Harbour Syndication",
                                  "Licence: CC BY 4.0", "Terms of use: No resale.",
                                  "Restrictions: No use in calendars", "Territory: World excluding Japan",
                                  "Valid: from May 12, 2026 until 2027", "Credit: Quay/AL"});
}

TEST_CASE("rights terms: what the notice names is not said again", "[rights]") {
  CHECK(lines_of({.notice = "© 2026 The Quay", .holder = "The Quay", .year = "2026"}).empty());
}

TEST_CASE("rights terms: labels are in the language of the article", "[rights]") {
  Rights rights;
  rights.restrictions = "Keine Kalender";
  CHECK(lines_of(rights, "de-AT") == Lines{"Einschränkungen: Keine Kalender"});
  CHECK(lines_of(rights, "xx") == Lines{"Restrictions: Keine Kalender"});
}

TEST_CASE("usage statements: terms and licence bare, the others labelled, further rights with their scope",
          "[rights]") {
  Rights rights = {.notice = "© 2026 The Quay", .holder = "The Quay", .licence_name = "CC BY 4.0"};
  rights.usage_terms = "No resale.";
  rights.territory = "EU";
  const std::vector<ScopedRights> further = {{"photographs", {.notice = "© Agency", .holder = "Agency"}}};
  CHECK(usage_statements(rights, further, "en") ==
        Lines{"No resale.", "CC BY 4.0", "Territory: EU", "For: photographs\n© Agency"});
}

TEST_CASE("rights labels: there is one in each of the languages", "[rights]") {
  CHECK(label(Label::changed_by_ai, "ko") == "인공지능으로 수정");
  CHECK(label(Label::territory, "zh-TW") == "地域");
  CHECK(label(Label::agent, "nn") == "Representert av");
}

TEST_CASE("rights lines: those of a part carry the licence's address", "[rights]") {
  const ScopedRights part = {"photographs",
                             {.licence_name = "CC BY 4.0", .licence_url = "https://cc.example/"}};
  CHECK(rights_lines(part, "en") == Lines{"For: photographs", "Licence: CC BY 4.0, https://cc.example/"});
}
