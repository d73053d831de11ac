#include <catch2/catch.hpp>

#include "model/picture_rights.h"

using namespace newsexport;

using Lines = std::vector<std::string>;

TEST_CASE("picture rights: what the credit says already is not said again", "[rights]") {
  Picture picture;
  picture.credit = "© Agency";
  picture.rights = "© Agency";
  picture.usage_terms = "Once only";
  CHECK(picture_statements(picture, {}, "en") == Lines{"Once only"});
}

TEST_CASE("picture rights: a reservation of the whole article is not repeated with its pictures",
          "[rights]") {
  Picture picture;
  picture.data_mining = "PROHIBITED-AIMLTRAINING";
  CHECK(picture_statements(picture, {}, "en") == Lines{"Text and data mining is reserved."});
  CHECK(picture_statements(picture, {.tdm_reservation = true}, "en").empty());
  picture.data_mining = "ALLOWED";
  CHECK(picture_statements(picture, {}, "en").empty());
}

TEST_CASE("picture rights: a machine's part is told in the language of the article", "[rights]") {
  Picture picture;
  picture.digital_source_type = "compositeWithTrainedAlgorithmicMedia";
  CHECK(picture_statements(picture, {}, "de") == Lines{"Mit künstlicher Intelligenz verändert"});
  picture.digital_source_type = "digitalCapture";
  CHECK(picture_statements(picture, {}, "de").empty());
}

TEST_CASE("picture rights: a colophon lists each picture that goes out once, and none without a credit",
          "[rights]") {
  Figure figure;
  figure.pictures.resize(4);
  figure.pictures[0].credit = figure.pictures[1].credit = figure.pictures[2].credit = "Agency";
  figure.pictures[0].resource = figure.pictures[1].resource = 0;
  figure.pictures[3].resource = 1;
  Story story;
  story.article.body.push_back({figure, {}, {}, {}, {}, {}});
  const auto listed = credited_pictures(story);
  REQUIRE(listed.size() == 1);
  CHECK(listed[0]->resource == 0);
}
