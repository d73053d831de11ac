#include "typeset/hyphenation/hyphenation.h"

#include <catch2/catch.hpp>

#include "support/utf8.h"
#include "typeset/hyphenation/pack_patterns.h"

using namespace newsexport;

namespace {

const Hyphenation& packaged() {
  static const Hyphenation hyphenation({NEWSEXPORT_DATA_DIR "/hyphenation"});
  return hyphenation;
}

std::string hyphenated(const PatternTrie& trie, std::string_view word) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) letters += next_code_point(word, at);
  const auto breaks = trie.breaks(letters);
  std::string result;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (std::find(breaks.begin(), breaks.end(), i) != breaks.end()) result += '-';
    append_utf8(result, letters[i]);
  }
  return result;
}

std::string hyphenated(std::string_view language, std::string_view word) {
  const PatternTrie* trie = packaged().find(language);
  REQUIRE(trie);
  return hyphenated(*trie, word);
}

}  // namespace

TEST_CASE("hyphenation: patterns are packed and applied, the longest match at a letter counts") {
  const auto source = parse_patterns("UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\nn1t\nen2t\nö1p\n.ab1\n");
  REQUIRE(source);
  const std::string packed = pack_patterns(*source);
  const auto trie = PatternTrie::over(packed);
  REQUIRE(trie);
  CHECK(hyphenated(*trie, "kanten") == "kan-ten");
  CHECK(hyphenated(*trie, "kenten") == "kenten");
  CHECK(hyphenated(*trie, "böpel") == "bö-pel");
  CHECK(hyphenated(*trie, "abel") == "ab-el");
  CHECK(hyphenated(*trie, "abe") == "abe");
}

TEST_CASE("hyphenation: a break that would change the spelling is not made") {
  const auto source = parse_patterns("UTF-8\nas3sz/sz=,2,3\nn1n\n");
  REQUIRE(source);
  const std::string packed = pack_patterns(*source);
  CHECK(hyphenated(*PatternTrie::over(packed), "asszonnal") == "asszon-nal");
}

TEST_CASE("hyphenation: compounds are taken apart first, then each part") {
  CHECK(hyphenated("de", "deutschland") == "deutsch-land");
  CHECK(hyphenated("de-AT", "donaudampfschifffahrt") == "do-nau-dampf-schiff-fahrt");
}

TEST_CASE("hyphenation: English of its two places, and the languages of the others") {
  CHECK(hyphenated("en", "hyphenation") == "hy-phen-ation");
  CHECK(packaged().find("en-CA") == packaged().find("en-US"));
  CHECK(packaged().find("en-AU") == packaged().find("en-GB"));
  CHECK(packaged().find("en-GB") != packaged().find("en-US"));
  CHECK(packaged().find("pt-BR") != packaged().find("pt"));
  CHECK(packaged().find("sr-Latn-RS") != packaged().find("sr"));
  CHECK(packaged().find("no") == packaged().find("nb-NO"));
  CHECK(packaged().find("ja") == nullptr);
  CHECK(packaged().find("../x") == nullptr);
  CHECK(packaged().find("") == nullptr);
}

TEST_CASE("hyphenation: a damaged file is no patterns") {
  CHECK(!PatternTrie::over(""));
  CHECK(!PatternTrie::over(std::string(200, 'x')));
  std::string packed = pack_patterns(*parse_patterns("UTF-8\nn1t\n"));
  packed.pop_back();
  CHECK(!PatternTrie::over(packed));
}
