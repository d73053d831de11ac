#include "support/word_lists.h"

#include <map>
#include <set>
#include <stdexcept>
#include <string>

#include <catch2/catch.hpp>

#include "support/embedded_files.h"
#include "support/utf8.h"

using namespace newsexport;

namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view kFile =
    "# Words of a harbour.\n"
    "[ships]\n"
    "tug\n"
    "# a comment between\n"
    "\n"
    "pilot boat\n"
    "barge\n"
    "[greetings]\n"
    "de = moin|ahoi\n"
    "en = ahoy\n"
    "de = hallo\n";

Texts texts_of(std::string_view section) {
  Texts texts;
  for (const Word& word : read_word_list(kFile, section)) {
    const std::string key(word.key);
    texts.push_back((key.empty() ? key : key + ":") + std::string(word.text));
  }
  return texts;
}

bool is_of_word_lists(std::string_view file) {
  return file.starts_with("src/") && file.ends_with(".txt") && !file.starts_with("src/model/labels/");
}

}  // namespace

TEST_CASE("word lists: an entry per line, or several behind a key, in the order of the file") {
  CHECK(texts_of("ships") == Texts{"tug", "pilot boat", "barge"});
  CHECK(texts_of("greetings") == Texts{"de:moin", "de:ahoi", "en:ahoy", "de:hallo"});
  CHECK(word_list_sections(kFile) == std::vector<std::string_view>{"ships", "greetings"});
  CHECK(read_word_list("[first]\nline\n", "first").size() == 1);
  CHECK(read_word_list("[last]\nno end of line", "last").front().text == "no end of line");
}

TEST_CASE("word lists: a section that is missing or empty is an error of ours") {
  CHECK_THROWS_AS(read_word_list(kFile, "ship"), std::logic_error);
  CHECK_THROWS_AS(read_word_list(kFile, "tug"), std::logic_error);
  CHECK_THROWS_AS(read_word_list("[empty]\n# nothing\n[full]\nentry\n", "empty"), std::logic_error);
  CHECK_THROWS_AS(read_word_list("", "ships"), std::logic_error);
}

TEST_CASE("word lists: each list of the program has its section, and each section of a file its list") {
  std::map<std::string_view, std::set<std::string_view>> asked;
  for (const WordList* list : WordList::all()) {
    INFO(list->file() << " [" << list->section() << "]");
    CHECK_NOTHROW(list->words());
    CHECK(is_of_word_lists(list->file()));
    CHECK(asked[list->file()].insert(list->section()).second);  // by one list only
  }
  for (const EmbeddedFile& file : embedded_files()) {
    if (!is_of_word_lists(file.name)) continue;
    for (const std::string_view section : word_list_sections(file.text)) {
      INFO(file.name << " [" << section << "]");
      CHECK(asked[file.name].contains(section));
    }
  }
  CHECK(asked.size() > 5);
}

TEST_CASE("word lists: each entry is found, in capitals too, and no other") {
  for (const WordList* list : WordList::all()) {
    INFO(list->file() << " [" << list->section() << "]");
    REQUIRE(list->words().size() == list->texts().size());
    for (const std::string_view text : list->texts()) {
      std::string capitals(text);
      for (char& c : capitals)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
      CHECK(list->contains(text));
      CHECK(list->contains_folded(text));
      CHECK(list->contains_folded(capitals));
      CHECK_FALSE(list->contains_folded(capitals + "\x01"));
    }
    CHECK_FALSE(list->contains(""));
    CHECK_FALSE(list->contains_folded(""));
  }
}

TEST_CASE("word lists: what is compared with folded text has no capital letters") {
  // Compared letter by letter, or without regard to the case.
  const std::set<std::string_view> may_have_capitals = {
      "src/readers/text/attribution_words.txt", "src/readers/text/outlets.txt",
      "src/readers/html/page_words.txt", "src/markup/printed_page.txt"};
  int checked = 0;
  for (const WordList* list : WordList::all()) {
    if (may_have_capitals.contains(list->file()) || list->section() == "company_forms") continue;
    if (list->file().starts_with("src/readers/html/notice_words_")) continue;  // are folded themselves
    for (const std::string_view text : list->texts()) {
      INFO(list->file() << " [" << list->section() << "] " << text);
      CHECK(fold_case(text) == text);
      ++checked;
    }
  }
  CHECK(checked > 500);
}

TEST_CASE("word lists: each file says what it is and how a change is checked") {
  for (const EmbeddedFile& file : embedded_files()) {
    if (!is_of_word_lists(file.name)) continue;
    INFO(file.name);
    const std::string_view head = file.text.substr(0, file.text.find("\n["));
    CHECK(head.starts_with("# "));
    CHECK(head.find("# To check a change: ") != head.npos);
    CHECK(head.find("src/README.md") != head.npos);
  }
}
