#include "support/key_names.h"

#include <array>

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

constexpr std::array<std::string_view, 6> kKnown = {"title", "author", "rights",
                                                    "date",  "lang",   "canonical-url"};

}  // namespace

TEST_CASE("key names: the manner of writing does not count") {
  CHECK(plain_key("publish_date") == "publishdate");
  CHECK(plain_key("Publish-Date") == plain_key("publishDate"));
  CHECK(plain_key(" publish date ") == "publishdate");
  CHECK(plain_key("publish.date") != "publishdate");
}

TEST_CASE("key names: a slip of the pen has a near key") {
  CHECK(nearest_key("rigths", kKnown) == "rights");  // two letters swapped
  CHECK(nearest_key("autor", kKnown) == "author");   // one left out
  CHECK(nearest_key("dates", kKnown) == "date");     // one too many
  CHECK(nearest_key("Titel", kKnown) == "title");    // in any case of letters
  CHECK(nearest_key("canonicl_ur", kKnown) == "canonical-url");
  CHECK(did_you_mean("rigths", kKnown) == "; did you mean 'rights'?");
}

TEST_CASE("key names: another word has none") {
  CHECK(nearest_key("mood", kKnown).empty());
  CHECK(nearest_key("la", kKnown).empty());
  CHECK(nearest_key("", kKnown).empty());
  CHECK(did_you_mean("weather", kKnown).empty());
  CHECK(nearest_key(std::string(10'000, 't'), kKnown).empty());
}
