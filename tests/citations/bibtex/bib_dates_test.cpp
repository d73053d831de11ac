#include "citations/bibtex/bib_dates.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

// "2020-5-12/2020-5-14 circa season 1": what the date holds, in short.
std::string summary(const std::optional<ReferenceDate>& date) {
  if (!date) return "none";
  std::string text;
  for (const DateTime& point : date->points) {
    text += (text.empty() ? "" : "/") + std::to_string(point.year);
    if (point.month != 0) text += "-" + std::to_string(point.month);
    if (point.day != 0) text += "-" + std::to_string(point.day);
  }
  if (date->is_circa) text += " circa";
  if (!date->season.empty()) text += " season " + date->season;
  if (date->is_open) text += "/0";
  return text + date->literal;
}

std::string of_fields(std::vector<BibField> fields) {
  return summary(date_from_fields({"book", "a", std::move(fields), {}}, ""));
}

}  // namespace

TEST_CASE("dates: EDTF points, ranges, doubt, seasons and years before Christ", "[bibtex]") {
  const std::pair<const char*, const char*> kCases[] = {
      {"2020", "2020"},
      {"2020-05-12", "2020-5-12"},
      {"2020-05-12T10:11:12Z", "2020-5-12"},
      {"2020-05-12/2020-05-14", "2020-5-12/2020-5-14"},
      {"2020/", "2020/0"},
      {"2020/..", "2020/0"},
      {"/2020", "0/2020"},
      {"2020~", "2020 circa"},
      {"2020?/2021", "2020/2021 circa"},
      {"2020-23", "2020 season 3"},
      {"199X", "1990/1999"},
      {"2004-XX", "2004"},
      {"-0044", "-45"},
      {"soon", "none"},
      {"2020-13", "none"},
      {"../..", "none"},
      {"", "none"},
      {"1/2/3", "none"},
  };
  for (const auto& [text, wanted] : kCases) {
    INFO(text);
    CHECK(summary(date_from_edtf(text)) == wanted);
  }
}

TEST_CASE("dates: year, month and day in fields of their own", "[bibtex]") {
  CHECK(of_fields({{"year", "2020", {}}, {"month", "January", {}}}) == "2020-1");
  CHECK(of_fields({{"year", "2020", {}}, {"month", "10~January", {}}}) == "2020-1-10");
  CHECK(of_fields({{"year", "2020", {}}, {"month", "5", {}}, {"day", "3", {}}}) == "2020-5-3");
  CHECK(of_fields({{"year", "2020", {}}, {"month", "jan/feb", {}}}) == "2020-1/2020-2");
  CHECK(of_fields({{"year", "1999--2001", {}}}) == "1999/2001");
  CHECK(of_fields({{"year", "c. 1850", {}}}) == "1850 circa");
  CHECK(of_fields({{"year", "in press", {}}}) == "in press");
  CHECK(of_fields({{"month", "5", {}}}) == "none");
}
