#include "model/language.h"

#include <catch2/catch.hpp>

#include "model/labels.h"

using namespace newsexport;

TEST_CASE("languages: a known tag comes out in canonical case") {
  CHECK(canonical_language("EN-gb") == "en-GB");
  CHECK(canonical_language("zh_hant_tw") == "zh-Hant-TW");
  CHECK(canonical_language("eng") == "en");
  CHECK(canonical_language("nds") == "nds");
}

TEST_CASE("languages: what e-book stores reject is not a language") {
  for (const char* tag : {"", "us", "C", "english", "en--GB", "en-", "x", "12", "POSIX"}) {
    INFO(tag);
    CHECK_FALSE(canonical_language(tag));
  }
}

TEST_CASE("languages: direction follows the script") {
  CHECK(direction_of("ar") == Direction::right_to_left);
  CHECK(direction_of("he-IL") == Direction::right_to_left);
  CHECK(direction_of("az-Arab") == Direction::right_to_left);
  CHECK(direction_of("az") == Direction::left_to_right);
  CHECK(direction_of("") == Direction::left_to_right);
}

TEST_CASE("labels: in the article's language, else in English") {
  CHECK(label(Label::notes, "de-AT") == "Anmerkungen");
  CHECK(label(Label::sources, "zh-TW") == "來源");
  CHECK(label(Label::sources, "zh-Hans") == "来源");
  CHECK(label(Label::by, "nn") == "Av");
  CHECK(label(Label::abstract, "tlh") == "Summary");
  CHECK(has_labels("ar-EG"));
  CHECK_FALSE(has_labels("tlh"));
}
