#include "model/language.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

#include "model/labels.h"
#include "support/embedded_files.h"
#include "support/utf8.h"

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

TEST_CASE("labels: every file has a text for every label, and none is another language's by mistake") {
  std::set<std::string_view> tags;
  std::map<Label, std::set<std::string_view>> texts;
  for (const EmbeddedFile& file : embedded_files()) {
    const std::string_view tag = middle_of_name(file.name, "src/model/labels/", ".txt");
    if (tag.empty()) continue;
    tags.insert(tag);
    CAPTURE(tag);
    CHECK(label_language(tag) == tag);
    for (int number = 0; number <= static_cast<int>(Label::changed_by_ai); ++number) {
      CAPTURE(number);
      const std::string_view text = label(static_cast<Label>(number), tag);
      CHECK_FALSE(text.empty());
      CHECK(trim(text) == text);
      CHECK(file.text.find("= " + std::string(text) + "\n") != file.text.npos);
      texts[static_cast<Label>(number)].insert(text);
    }
  }
  CHECK(tags.size() == 24);
  CHECK(texts[Label::left_out].size() == 24);
  CHECK(texts[Label::tdm_reserved].size() == 24);
}
