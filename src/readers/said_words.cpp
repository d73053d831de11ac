// External interface: said_words(), is_said(), joins_only(), has_free_words().
#include "readers/said_words.h"

#include <algorithm>
#include <utility>

#include "support/utf8.h"
#include "support/word_lists.h"
#include "xml/xml_query.h"

namespace newsexport {
namespace {

const WordList kJoining("src/readers/said_words.txt", "joining");

/// Letters and digits; what is neither (spaces, dashes, quotation marks) divides words.
bool is_part_of_word(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  const bool is_latin_sign = c >= 0xA0 && c <= 0xBF;
  const bool is_general_sign = c >= 0x2000 && c <= 0x206F;
  const bool is_east_asian_sign = c >= 0x3000 && c <= 0x3003;
  return !is_latin_sign && !is_general_sign && !is_east_asian_sign;
}

void add_bare_words(std::string_view text, std::set<std::string>& words) {
  const std::string folded = fold_case(text) + ' ';
  std::string word;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    if (is_part_of_word(next_code_point(folded, at))) {
      word += folded.substr(begin, at - begin);
    } else if (!word.empty()) {
      words.insert(std::exchange(word, {}));
    }
  }
}

/// Words that join the parts of an entry in its printed form; a citation style has its own.
bool joins_parts(const std::string& word) {
  const bool is_letter = word.size() == 1 && word.front() >= 'a' && word.front() <= 'z';
  return is_letter || kJoining.contains(word);
}

}  // namespace

std::set<std::string> said_words(const Reference& reference) {
  std::set<std::string> said;
  for (const auto& [name, value] : reference.variables) add_bare_words(value, said);
  for (const auto& [role, names] : reference.names) {
    for (const Name& name : names) {
      for (const std::string* part : {&name.family, &name.given, &name.suffix, &name.literal})
        add_bare_words(*part, said);
    }
  }
  for (const auto& [name, date] : reference.dates) {
    add_bare_words(date.literal, said);
    add_bare_words(date.season, said);
    for (const DateTime& point : date.points) said.insert(std::to_string(point.year));
  }
  return said;
}

bool is_said(const std::string& text, const std::set<std::string>& said) {
  std::set<std::string> words;
  add_bare_words(text, words);
  return std::ranges::all_of(words, [&](const std::string& word) { return said.contains(word); });
}

bool joins_only(std::string_view text) {
  std::set<std::string> words;
  add_bare_words(text, words);
  return std::ranges::all_of(words, joins_parts);
}

bool has_free_words(const XmlElement& entry, std::span<const std::string_view> styles,
                    const std::set<std::string>& said) {
  for (const XmlNode& child : entry.children) {
    if (const auto* inner = std::get_if<XmlElement>(&child.value)) {
      const bool is_style = std::ranges::find(styles, local_name(*inner)) != styles.end();
      if (is_style && has_free_words(*inner, styles, said)) return true;
      continue;
    }
    std::set<std::string> words;
    add_bare_words(std::get<std::string>(child.value), words);
    for (const std::string& word : words) {
      if (!said.contains(word) && !joins_parts(word)) return true;
    }
  }
  return false;
}

}  // namespace newsexport
