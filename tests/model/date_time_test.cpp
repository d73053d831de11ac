#include "model/date_time.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

std::string iso(std::string_view text) {
  const auto time = parse_date_time(text);
  return time ? format_iso(*time) : "no date";
}

}  // namespace

TEST_CASE("dates: ISO 8601 is read as precisely as it is given, and no more") {
  CHECK(iso("2026") == "2026");
  CHECK(iso("2026-05") == "2026-05");
  CHECK(iso("2026-05-12") == "2026-05-12");
  CHECK(iso("2026-05-12T14:30") == "2026-05-12T14:30:00");
  CHECK(iso("2026-05-12 14:30:05Z") == "2026-05-12T14:30:05Z");
  CHECK(iso("2026-05-12T14:30:05.250+02:00") == "2026-05-12T14:30:05+02:00");
  CHECK(iso("20260512T143000Z") == "2026-05-12T14:30:00Z");
  CHECK(iso("20260512T143000-0330") == "2026-05-12T14:30:00-03:30");
}

TEST_CASE("dates: RFC 822 and English words are read") {
  CHECK(iso("Tue, 12 May 2026 14:30:00 GMT") == "2026-05-12T14:30:00Z");
  CHECK(iso("12 May 2026") == "2026-05-12");
  CHECK(iso("May 12, 2026") == "2026-05-12");
  CHECK(iso("Sept. 3rd, 2026 at 2:05 p.m.") == "2026-09-03T14:05:00");
  CHECK(iso("May 2026") == "2026-05");
}

TEST_CASE("dates: what is no date, or could be two, is not read") {
  for (const char* text : {"", "yesterday", "12/05/2026", "2026-13-01", "2026-02-30", "2026-05-12T25:00",
                           "20265", "Maybe 2026", "2026-05-12T14:30 or so", "12 May"}) {
    INFO(text);
    CHECK(iso(text) == "no date");
  }
}

TEST_CASE("dates: UTC for dcterms:modified takes the offset away") {
  CHECK(format_utc(*parse_date_time("2026-05-12T00:30:00+02:00")) == "2026-05-11T22:30:00Z");
  CHECK(format_utc(*parse_date_time("2026")) == "2026-01-01T00:00:00Z");
  CHECK(format_utc(date_time_from_epoch(0)) == "1970-01-01T00:00:00Z");
  CHECK(seconds_since_epoch(*parse_date_time("2000-02-29T12:00:00Z")) == 951825600);
  CHECK(format_utc(date_time_from_epoch(-1)) == "1969-12-31T23:59:59Z");
}

TEST_CASE("dates: words are in the language of the article, with the offset as given") {
  CHECK(format_in_words(*parse_date_time("2026-05-12"), "") == "12 May 2026");
  CHECK(format_in_words(*parse_date_time("2026-05-12"), "en-US") == "May 12, 2026");
  CHECK(format_in_words(*parse_date_time("2026-05-12"), "de") == "12. Mai 2026");
  CHECK(format_in_words(*parse_date_time("2026-05-12"), "zh-Hans") == "2026年5月12日");
  CHECK(format_in_words(*parse_date_time("2026-05"), "fr") == "mai 2026");
  CHECK(format_in_words(*parse_date_time("2026-05-12T14:30:00+02:00"), "en-GB") ==
        "12 May 2026 at 14:30 UTC+2");
  CHECK(format_in_words(*parse_date_time("2026-05-12"), "fa").find("2026") == std::string::npos);
}

TEST_CASE("dates: the words as found are kept") {
  CHECK(parse_date_time("  May 12, 2026 ")->as_found == "May 12, 2026");
}

TEST_CASE("parse_date_time: RFC 822 has named zones and years of two digits") {
  CHECK(format_iso(parse_date_time("Fri, 05 Dec 2025 09:30:00 EST").value()) == "2025-12-05T09:30:00-05:00");
  CHECK(format_iso(parse_date_time("12 May 26 09:30:00 GMT").value()) == "2026-05-12T09:30:00Z");
  CHECK(format_iso(parse_date_time("12 May 94 09:30 PDT").value()) == "1994-05-12T09:30:00-07:00");
  CHECK_FALSE(parse_date_time("12 May 26"));
}
