#include "batch/shard.h"

#include <catch2/catch.hpp>

#include "support/error.h"

using namespace newsexport;

TEST_CASE("parse_shard: I/N, from one, and nothing else") {
  CHECK(parse_shard("2/8").number == 2);
  CHECK(parse_shard("2/8").count == 8);
  for (const char* text :
       {"", "1", "0/2", "3/2", "1/0", "1/2 ", "a/2", "1/2/3", "-1/2", "1/", "1/99999999999"}) {
    CHECK_THROWS_AS(parse_shard(text), Error);
  }
}

TEST_CASE("is_in_shard: each input is in one shard, and the shards are about as large") {
  std::vector<int> inputs_of(4);
  for (int i = 0; i < 4000; ++i) {
    const InputFile input{"in/article-" + std::to_string(i) + ".md", ""};
    int takers = 0;
    for (unsigned number = 1; number <= 4; ++number) {
      if (!is_in_shard(input, {number, 4})) continue;
      ++takers;
      ++inputs_of[number - 1];
    }
    REQUIRE(takers == 1);
  }
  for (const int count : inputs_of) CHECK((count > 900 && count < 1100));
}

TEST_CASE("is_in_shard: where the folder is mounted makes no difference") {
  for (unsigned number = 1; number <= 3; ++number) {
    CHECK(is_in_shard({"/mnt/a/x.md", "x.md"}, {number, 3}) ==
          is_in_shard({"/srv/x.md", "x.md"}, {number, 3}));
  }
}
