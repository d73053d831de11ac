#include "assembly/article_names.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

Article article(const std::string& headline, const std::string& date, const std::string& identifier = "") {
  Article made;
  append_text(made.headline, headline);
  if (!date.empty()) made.published = parse_date_time(date);
  made.identifier = identifier;
  return made;
}

std::vector<std::string> names(const std::vector<Article>& articles) {
  std::vector<const Article*> pointers;
  for (const Article& one : articles) pointers.push_back(&one);
  return article_names(pointers);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("article_names: date and headline, in ASCII") {
  CHECK(names({article("Élan at the Tide Gauge", "2026-05-12T14:30:00Z"), article("10 dead", "2026-05")}) ==
        Names{"2026-05-12-elan-at-the-tide-gauge", "2026-05-10-dead"});
}

TEST_CASE("article_names: what is missing is left out") {
  CHECK(names({article("Rain", ""), article("港の水位", "2026-05-12"), article("", "")}) ==
        Names{"rain", "2026-05-12", "article"});
}

TEST_CASE("article_names: articles of one name are told apart by what they are, wherever they stand") {
  const Article first = article("Live", "2026-05-12", "a");
  const Article second = article("Live", "2026-05-12", "b");
  const Names there = names({first, second});
  const Names back = names({second, first});
  CHECK(there[0] != there[1]);
  CHECK(there == Names{back[1], back[0]});
  CHECK(there[0].starts_with("2026-05-12-live-"));
}

TEST_CASE("article_names: copies of one article are counted") {
  const Names copies = names({article("Live", "", "a"), article("Live", "", "a")});
  CHECK(copies[1] == copies[0] + "-2");
}
