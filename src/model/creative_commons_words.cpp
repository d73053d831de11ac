// External interface: the words that Creative Commons' licences are called by.
#include "model/creative_commons_words.h"

#include <algorithm>

#include "support/utf8.h"
#include "support/word_lists.h"

namespace newsexport {
namespace {

struct Term {
  WordList names;
  bool LicenceTerms::*term;
};

constexpr std::string_view kFile = "src/model/creative_commons_words.txt";
const Term kTerms[] = {{{kFile, "by"}, &LicenceTerms::by},
                       {{kFile, "nc"}, &LicenceTerms::nc},
                       {{kFile, "nd"}, &LicenceTerms::nd},
                       {{kFile, "sa"}, &LicenceTerms::sa}};
const WordList kJurisdictions(kFile, "jurisdictions");  // by code

/// How many words from `at` on are those of `phrase`; 0 where one differs.
std::size_t match(const std::vector<std::string>& words, std::size_t at, std::string_view phrase) {
  if (phrase.empty()) return 0;
  std::size_t count = 0;
  for (const std::string_view word : split(phrase, ' ')) {
    if (at + count >= words.size() || words[at + count] != word) return 0;
    ++count;
  }
  return count;
}

bool is_separator(char32_t c) {
  constexpr std::u32string_view kSeparators = U"-–—‐‑_/,;:()[]\"“”'’«»&+®™©";
  return is_space(c) || kSeparators.find(c) != kSeparators.npos;
}

}  // namespace

std::vector<std::string> spelled_licence_words(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    while (word.ends_with('.')) word.pop_back();
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    if (is_separator(c)) {
      end_word();
    } else {
      append_utf8(word, c);
    }
  }
  end_word();
  return words;
}

std::vector<std::string> licence_words(std::string_view name) {
  std::vector<std::string> words = spelled_licence_words(name);
  for (std::string& word : words) word = fold_case(word);
  return words;
}

std::size_t read_licence_term(const std::vector<std::string>& words, std::size_t at, LicenceTerms& terms) {
  std::size_t longest = 0;
  bool LicenceTerms::*term = nullptr;
  for (const Term& known : kTerms) {
    for (const std::string_view name : known.names.texts()) {
      const std::size_t count = match(words, at, name);
      if (count <= longest) continue;
      longest = count;
      term = known.term;
    }
  }
  if (term) terms.*term = true;
  return longest;
}

JurisdictionMatch read_jurisdiction(const std::vector<std::string>& words, std::size_t at) {
  JurisdictionMatch longest;
  for (const auto& [code, name] : kJurisdictions.words()) {
    const std::size_t count = std::max(match(words, at, code), match(words, at, name));
    if (count > longest.words) longest = {code, count};
  }
  return longest;
}

bool is_jurisdiction(std::string_view code) {
  return std::ranges::find(kJurisdictions.words(), code, &Word::key) != kJurisdictions.words().end();
}

}  // namespace newsexport
