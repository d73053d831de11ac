// External interface: apply_text_case().
#include "citations/csl/text_case.h"

#include <algorithm>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "support/utf8.h"

namespace newsexport::csl {
namespace {

icu::UnicodeString to_icu(const std::string& text) {
  return icu::UnicodeString::fromUTF8(text);
}

std::string from_icu(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

// A letter's place: which leaf, which byte.
struct Character {
  char32_t code_point = 0;
  std::string* leaf = nullptr;
  std::size_t at = 0;
  bool is_nocase = false;
};

void collect(Node& node, bool is_nocase, std::vector<Character>& characters) {
  is_nocase = is_nocase || node.is_nocase || node.format.align == VerticalAlign::sup ||
              node.format.align == VerticalAlign::sub || node.format.variant == FontVariant::small_caps;
  for (std::size_t at = 0; at < node.text.size();) {
    Character character{0, &node.text, at, is_nocase};
    character.code_point = next_code_point(node.text, at);
    characters.push_back(character);
  }
  for (Node& child : node.children) collect(child, is_nocase, characters);
}

template <typename Change>
void change_leaves(Node& node, const Change& change) {
  if (node.is_nocase) return;
  if (!node.text.empty()) node.text = change(node.text);
  for (Node& child : node.children) change_leaves(child, change);
}

// Replaces characters from the back, so that places before stay valid.
class Replacer {
 public:
  void put(const Character& character, std::string text) { changes_.push_back({character, std::move(text)}); }
  void apply() {
    for (auto change = changes_.rbegin(); change != changes_.rend(); ++change) {
      std::string old;
      append_utf8(old, change->character.code_point);
      change->character.leaf->replace(change->character.at, old.size(), change->text);
    }
  }

 private:
  struct Change {
    Character character;
    std::string text;
  };
  std::vector<Change> changes_;
};

std::string upper(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  return upper_case(text);
}

bool joins_word(char32_t c) {
  return !is_space(c) && c != U'-' && c != U'\u2013' && c != U'\u2014' && c != U'/' && c != U'\u2010' &&
         c != U'\u2011';
}

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Word> words_of(const std::vector<Character>& characters) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < characters.size();) {
    if (!joins_word(characters[at].code_point)) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < characters.size() && joins_word(characters[at].code_point)) ++at;
    words.push_back({begin, at});
  }
  return words;
}

// CSL 1.0.2, "Title Case Conversion".
constexpr std::string_view kStopWords[] = {"a",       "about",      "above",
                                           "across",  "afore",      "after",
                                           "against", "along",      "alongside",
                                           "amid",    "amidst",     "among",
                                           "amongst", "an",         "and",
                                           "apropos", "around",     "as",
                                           "aside",   "astride",    "at",
                                           "athwart", "atop",       "barring",
                                           "before",  "behind",     "below",
                                           "beneath", "beside",     "besides",
                                           "between", "beyond",     "but",
                                           "by",      "c",          "ca",
                                           "circa",   "d",          "de",
                                           "despite", "down",       "during",
                                           "et",      "except",     "for",
                                           "from",    "given",      "in",
                                           "inside",  "into",       "lest",
                                           "like",    "modulo",     "near",
                                           "next",    "nor",        "notwithstanding",
                                           "of",      "off",        "on",
                                           "onto",    "or",         "out",
                                           "over",    "per",        "plus",
                                           "pro",     "qua",        "sans",
                                           "since",   "so",         "than",
                                           "the",     "through",    "throughout",
                                           "thru",    "thruout",    "till",
                                           "to",      "toward",     "towards",
                                           "under",   "underneath", "until",
                                           "unto",    "up",         "upon",
                                           "v",       "van",        "versus",
                                           "via",     "vis-à-vis",  "von",
                                           "vs",      "with",       "within",
                                           "without", "yet"};

bool is_stop_word(const std::string& word) {
  return std::ranges::binary_search(kStopWords, std::string_view(word));
}

// The word's letters, without punctuation at its ends.
std::string bare_word(const std::vector<Character>& characters, Word word) {
  while (word.begin < word.end && !is_letter(characters[word.begin].code_point) &&
         !is_digit(characters[word.begin].code_point)) {
    ++word.begin;
  }
  while (word.end > word.begin && !is_letter(characters[word.end - 1].code_point) &&
         !is_digit(characters[word.end - 1].code_point)) {
    --word.end;
  }
  std::string text;
  for (std::size_t at = word.begin; at < word.end; ++at) append_utf8(text, characters[at].code_point);
  return text;
}

// Whether the word begins the title or a part of it: after a colon, a question mark, an opening quotation
// mark.
bool begins_part(const std::vector<Character>& characters, std::size_t begin) {
  std::size_t at = begin;
  while (at > 0 && is_space(characters[at - 1].code_point)) --at;
  if (at == 0) return true;
  const char32_t before = characters[at - 1].code_point;
  return before == U':' || before == U'?' || before == U'!' || before == U'.';
}

void capitalize_word(const std::vector<Character>& characters, Word word, Replacer& replacer) {
  for (std::size_t at = word.begin; at < word.end; ++at) {
    const Character& character = characters[at];
    if (is_letter(character.code_point)) {
      if (!character.is_nocase) replacer.put(character, upper(character.code_point));
      return;
    }
    if (is_digit(character.code_point)) return;
  }
}

bool has_upper(const std::vector<Character>& characters, Word word) {
  for (std::size_t at = word.begin; at < word.end; ++at) {
    if (is_upper(characters[at].code_point)) return true;
  }
  return false;
}

bool is_all_upper(const std::vector<Character>& characters) {
  return std::ranges::none_of(characters, [](const Character& c) { return is_lower(c.code_point); }) &&
         std::ranges::any_of(characters, [](const Character& c) { return is_upper(c.code_point); });
}

bool is_greek(char32_t c) {
  return c >= 0x370 && c < 0x400;
}

// A single letter that is a sign rather than a word: "β-carotene", "07-x".
bool is_symbol(const std::vector<Character>& characters, Word word, bool is_joined) {
  if (word.end - word.begin != 1) return false;
  if (is_greek(characters[word.begin].code_point)) return true;
  return is_joined && word.begin > 1 && is_digit(characters[word.begin - 2].code_point);
}

void set_title_case(const std::vector<Character>& characters, Replacer& replacer) {
  const std::vector<Word> words = words_of(characters);
  for (std::size_t number = 0; number < words.size(); ++number) {
    const Word word = words[number];
    if (characters[word.begin].is_nocase || has_upper(characters, word)) continue;
    const bool is_end = number == 0 || number + 1 == words.size() || begins_part(characters, word.begin);
    const bool is_joined = word.begin > 0 && characters[word.begin - 1].code_point == U'-';
    const bool begins_compound =
        !is_joined && word.end < characters.size() && characters[word.end].code_point == U'-';
    if ((!is_end || is_joined) && !begins_compound && is_stop_word(bare_word(characters, word))) continue;
    if (is_symbol(characters, word, is_joined)) continue;
    capitalize_word(characters, word, replacer);
  }
}

void set_sentence_case(const std::vector<Character>& characters, Replacer& replacer) {
  const bool lowers_all = is_all_upper(characters);
  const std::vector<Word> words = words_of(characters);
  for (std::size_t number = 0; number < words.size(); ++number) {
    const Word word = words[number];
    if (lowers_all) {
      bool is_first = number == 0;
      for (std::size_t at = word.begin; at < word.end; ++at) {
        if (characters[at].is_nocase || !is_letter(characters[at].code_point)) continue;
        std::string text;
        append_utf8(text, characters[at].code_point);
        if (!is_first) replacer.put(characters[at], lower_case(text));
        is_first = false;
      }
    } else if (number == 0 && !has_upper(characters, word)) {
      capitalize_word(characters, word, replacer);
    }
  }
}

}  // namespace

std::string upper_case(const std::string& text) {
  return from_icu(to_icu(text).toUpper(icu::Locale::getRoot()));
}

std::string lower_case(const std::string& text) {
  return from_icu(to_icu(text).toLower(icu::Locale::getRoot()));
}

void capitalize_first(Node& node) {
  std::vector<Character> characters;
  collect(node, false, characters);
  Replacer replacer;
  const std::vector<Word> words = words_of(characters);
  if (!words.empty()) capitalize_word(characters, words.front(), replacer);
  replacer.apply();
}

void apply_text_case(Node& node, TextCase text_case, bool is_english) {
  if (text_case == TextCase::uppercase) return change_leaves(node, upper_case);
  if (text_case == TextCase::lowercase) return change_leaves(node, lower_case);
  if (text_case == TextCase::none || (text_case == TextCase::title && !is_english)) return;
  std::vector<Character> characters;
  collect(node, false, characters);
  Replacer replacer;
  switch (text_case) {
    case TextCase::capitalize_first: {
      const std::vector<Word> words = words_of(characters);
      if (!words.empty() && !has_upper(characters, words.front())) {
        capitalize_word(characters, words.front(), replacer);
      }
      break;
    }
    case TextCase::capitalize_all:
      for (const Word word : words_of(characters)) {
        if (!has_upper(characters, word)) capitalize_word(characters, word, replacer);
      }
      break;
    case TextCase::title:
      set_title_case(characters, replacer);
      break;
    case TextCase::sentence:
      set_sentence_case(characters, replacer);
      break;
    default:
      break;
  }
  replacer.apply();
}

}  // namespace newsexport::csl
