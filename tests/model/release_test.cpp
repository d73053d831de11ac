#include <catch2/catch.hpp>

#include "model/release.h"

using namespace newsexport;

namespace {

std::string hold_at(const Article& article, const char* now) {
  const auto hold = find_hold(article, parse_date_time(now));
  return hold ? hold->code : "";
}

}  // namespace

TEST_CASE("release: an embargo ends at its moment", "[rights]") {
  Article article;
  article.embargo = parse_date_time("2026-06-01T06:00:00+02:00");
  CHECK(hold_at(article, "2026-06-01T03:59:59Z") == "article.embargoed");
  CHECK(hold_at(article, "2026-06-01T04:00:00Z").empty());
  article.release = Release::embargoed;
  CHECK(hold_at(article, "2026-06-01T04:00:00Z").empty());
}

TEST_CASE("release: an embargo without a time is not lifted by any", "[rights]") {
  Article article;
  article.release = Release::embargoed;
  CHECK(hold_at(article, "2099-01-01") == "article.embargoed");
  CHECK(find_hold(article, std::nullopt)->code == "article.embargoed");
}

TEST_CASE("release: withheld and cancelled articles are held at all times", "[rights]") {
  Article article;
  article.release = Release::withheld;
  CHECK(find_hold(article, std::nullopt)->code == "article.withheld");
  article.release = Release::cancelled;
  CHECK(find_hold(article, std::nullopt)->code == "article.cancelled");
}

TEST_CASE("release: an end without a time of day counts through its last moment", "[rights]") {
  Article article;
  article.expires = parse_date_time("2026-06-30");
  CHECK(hold_at(article, "2026-06-30T23:59:59Z").empty());
  CHECK(hold_at(article, "2026-07-01T00:00:00Z") == "article.expired");
  article.expires = parse_date_time("2026-12");
  CHECK(hold_at(article, "2026-12-31T23:59:59Z").empty());
  CHECK(hold_at(article, "2027-01-01") == "article.expired");
  article.expires = parse_date_time("2026");
  CHECK(hold_at(article, "2026-12-31").empty());
  CHECK(hold_at(article, "2027-01-01") == "article.expired");
}

TEST_CASE("release: rights that have not begun or have ended hold the article", "[rights]") {
  Article article;
  article.rights.starts = parse_date_time("2026-05-01");
  article.rights.ends = parse_date_time("2026-05-31");
  CHECK(hold_at(article, "2026-04-30T23:00:00Z") == "article.embargoed");
  CHECK(hold_at(article, "2026-05-31T12:00:00Z").empty());
  CHECK(hold_at(article, "2026-06-01T00:00:00Z") == "article.expired");
}

TEST_CASE("release: without a clock dates decide nothing", "[rights]") {
  Article article;
  article.embargo = parse_date_time("2999-01-01");
  article.expires = parse_date_time("1999-01-01");
  CHECK_FALSE(find_hold(article, std::nullopt));
}

TEST_CASE("release: IPTC's words are understood, others are not", "[rights]") {
  CHECK(parse_release("Canceled") == Release::cancelled);
  CHECK(parse_release("stat:withheld") == Release::withheld);
  CHECK(parse_release("draft") == std::nullopt);
}

TEST_CASE("release window: from the last start to the first end") {
  Article article;
  CHECK(release_window(article).contains(*parse_date_time("1970-01-01")));
  article.embargo = parse_date_time("2026-05-01T06:00:00Z");
  article.rights.starts = parse_date_time("2026-05-02");
  article.expires = parse_date_time("2026-07");
  article.rights.ends = parse_date_time("2026-06-01");
  const ReleaseWindow window = release_window(article);
  for (const char* moment : {"2026-05-01T23:59:59Z", "2026-06-02T00:00:00Z"}) {
    CHECK_FALSE(window.contains(*parse_date_time(moment)));
    CHECK(find_hold(article, parse_date_time(moment)));
  }
  for (const char* moment : {"2026-05-02T00:00:00Z", "2026-06-01T23:59:59Z"}) {
    CHECK(window.contains(*parse_date_time(moment)));
    CHECK_FALSE(find_hold(article, parse_date_time(moment)));
  }
}
