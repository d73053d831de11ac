#include "model/picture_text.h"

#include <catch2/catch.hpp>

#include <set>

#include "model/labels.h"

using namespace newsexport;
using Origin = PictureText::Origin;

TEST_CASE("picture text: a longer description is said behind the alternative text, once") {
  const auto words = [](const std::string& alternative, const std::string& description) {
    Picture picture;
    picture.alternative_text = alternative;
    picture.description = description;
    return picture_text(picture, {}, "en").words;
  };
  CHECK(words("A wheel", "Twelve spokes") == "A wheel. Twelve spokes");
  CHECK(words("A wheel!", "Twelve spokes") == "A wheel! Twelve spokes");
  CHECK(words("輪。", "十二") == "輪。 十二");
  CHECK(words("På Næ", "Tolv eker") == "På Næ. Tolv eker");  // its last byte is also that of "…"
  CHECK(words("A wheel", "") == "A wheel");
  CHECK(words("", "Twelve spokes") == "Twelve spokes");
  CHECK(words("A wheel", "A wheel of oak") == "A wheel of oak");
  CHECK(words("A wheel of oak", "oak") == "A wheel of oak");
}

TEST_CASE("picture text: the picture's own words, else its caption, its title, a label") {
  const Inlines caption = {{Text{"The quay\n "}}, {Emphasis{{{Text{"at dawn"}}}}}};
  Picture picture{.source = "a.png", .alternative_text = "Five boats", .title = "Dawn"};
  CHECK(picture_text(picture, caption, "en").words == "Five boats");
  CHECK_FALSE(picture_text(picture, caption, "en").is_stand_in());
  picture.alternative_text = " ";
  CHECK(picture_text(picture, caption, "en").words == "The quay at dawn");
  CHECK(picture_text(picture, caption, "en").is_stand_in());
  CHECK(picture_text(picture, {}, "en").words == "Dawn");
  CHECK(picture_text(picture, {}, "en").origin == Origin::title);
  picture.title.clear();
  CHECK(picture_text(picture, {}, "fr-CA").words == "Image sans description");
  CHECK(picture_text(picture, {}, "fr-CA").origin == Origin::label);
  picture.description = "Five boats at a quay";
  CHECK(picture_text(picture, caption, "en").words == "Five boats at a quay");
}

TEST_CASE("picture text: nothing stands in for a decorative picture") {
  const Picture picture{.source = "a.png", .is_decorative = true, .title = "Dawn"};
  CHECK(picture_text(picture, {{Text{"The quay"}}}, "en").words.empty());
  CHECK_FALSE(picture_text(picture, {}, "en").is_stand_in());
}

TEST_CASE("picture text: the label is another one in each of the 24 languages") {
  std::set<std::string_view> labels;
  for (const char* language : {"en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb",    "fi", "pl",
                               "cs", "ru", "uk", "el", "tr", "ar", "he", "fa", "zh", "zh-TW", "ja", "ko"})
    labels.insert(label(Label::undescribed_picture, language));
  CHECK(labels.size() == 24);
  CHECK_FALSE(labels.contains(""));
}
