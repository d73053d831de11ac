#include "model/date_in_words.h"

#include <string>

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

std::string day(const char* words) {
  const auto date = parse_date_in_words(words);
  return date ? format_iso(*date) : "none";
}

}  // namespace

TEST_CASE("dates in words are read in other languages than English") {
  CHECK(day("12 mai 2026") == "2026-05-12");
  CHECK(day("mardi 12 mai 2026") == "2026-05-12");
  CHECK(day("3 février 2026") == "2026-02-03");
  CHECK(day("12. Mai 2026") == "2026-05-12");
  CHECK(day("12 de mayo de 2026") == "2026-05-12");
  CHECK(day("12 мая 2026 г.") == "2026-05-12");
  CHECK(day("2026年5月30日") == "2026-05-30");
  CHECK(day("١٢ مايو ٢٠٢٦") == "2026-05-12");
}

TEST_CASE("what is no date in words, or a day that does not exist, is not read") {
  CHECK(day("tomorrow") == "none");
  CHECK(day("31 février 2026") == "none");
  CHECK(day("03/04/2026") == "none");
  CHECK(day("03.04.2026") == "none");
  CHECK(day("3 4 2026") == "none");
  CHECK(day("12 mai 2026 et plus") == "none");
  CHECK(day("12 mai 26") == "none");
  CHECK(day("۱۲ اردیبهشت ۱۴۰۵") == "none");
}
