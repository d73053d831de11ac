// External interface: make_person().
#include <algorithm>
#include <array>

#include <unicode/uscript.h>

#include "citations/csl/item.h"
#include "support/utf8.h"

namespace newsexport::csl {
namespace {

bool begins_lower(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size()) {
    const char32_t c = next_code_point(word, at);
    if (is_letter(c)) return is_lower(c);
    if (c != U'\'' && c != U'\u2019' && c != U'\u2018') return false;
  }
  return false;
}

bool ends_in_apostrophe(std::string_view word) {
  return word.ends_with('\'') || word.ends_with("’") || word.ends_with('-');
}

// "d'Aubignac" and "al-Aswani" carry their particle without a space: where it ends, or 0.
std::size_t joined_particle(std::string_view word) {
  if (!begins_lower(word)) return 0;
  for (const std::string_view joint : {"'", "’", "-"}) {
    const std::size_t at = word.find(joint);
    if (at == std::string_view::npos || at == 0 || at > 4 || at + joint.size() >= word.size()) continue;
    std::size_t next = at + joint.size();
    if (is_upper(next_code_point(word, next))) return at + joint.size();
  }
  return 0;
}

// Particles that stand before the family name, in lower case: "van der Vlist".
void part_family(Person& person) {
  std::string_view rest = person.family;
  std::string particles;
  for (;;) {
    const std::size_t space = rest.find(' ');
    const std::string_view word = rest.substr(0, space);
    if (const std::size_t joined = joined_particle(word)) {
      particles += (particles.empty() ? "" : " ") + std::string(word.substr(0, joined));
      rest.remove_prefix(joined);
      break;
    }
    if (space == std::string_view::npos || !begins_lower(word)) break;
    particles += (particles.empty() || particles.ends_with(' ') ? "" : " ") + std::string(word);
    if (ends_in_apostrophe(word)) particles += ' ';  // written apart, it stays apart
    rest.remove_prefix(space + 1);
  }
  if (particles.empty() || rest.empty()) return;
  person.non_dropping = particles;
  person.family = std::string(rest);
}

// Particles that stand behind the given name: "Jean de".
void part_given(Person& person) {
  const std::vector<std::string> words = split_words(person.given);
  std::size_t first = words.size();
  while (first > 1 && begins_lower(words[first - 1])) --first;
  if (first == words.size()) return;
  std::string given, particles;
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::string& into = at < first ? given : particles;
    into += (into.empty() ? "" : " ") + words[at];
  }
  person.given = given;
  person.dropping = particles;
}

// "John, Jr.", "James,! Jr": the suffix in the given name, behind a comma.
void part_suffix(Person& person) {
  const std::size_t comma = person.given.find(',');
  if (comma == std::string::npos || !person.suffix.empty()) return;
  std::string_view suffix = std::string_view(person.given).substr(comma + 1);
  if (suffix.starts_with('!')) {
    suffix.remove_prefix(1);
    person.has_comma_suffix = true;
  }
  suffix = trim(suffix);
  if (begins_lower(suffix)) {
    person.dropping = std::string(suffix);
    person.given = std::string(trim(std::string_view(person.given).substr(0, comma + 1)));
    return;
  } else {
    person.suffix = std::string(suffix);
    const std::string_view bare = suffix.substr(0, 2);
    if (bare == "Jr" || bare == "jr" || bare == "Sr") person.has_comma_suffix = true;
  }
  person.given = std::string(trim(std::string_view(person.given).substr(0, comma)));
}

bool is_undivided_script(std::string_view text) {
  constexpr std::array kScripts = {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_HANGUL};
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    if (std::ranges::find(kScripts, script) != kScripts.end()) return true;
  }
  return false;
}

bool strip_quotes(std::string& text) {
  if (text.size() < 3 || text.front() != '"' || text.back() != '"') return false;
  text = text.substr(1, text.size() - 2);
  return true;
}

}  // namespace

Person make_person(const Name& name) {
  Person person;
  person.family = name.family;
  person.given = name.given;
  person.dropping = name.dropping_particle;
  person.non_dropping = name.non_dropping_particle;
  person.suffix = name.suffix;
  person.literal = name.literal;
  person.has_comma_suffix = name.has_comma_suffix;
  if (person.family.empty() && person.literal.empty()) {
    person.family = person.given;
    person.given.clear();
  }
  const bool is_quoted = strip_quotes(person.family);
  part_suffix(person);
  if (!is_quoted && person.non_dropping.empty() && !person.given.empty()) part_family(person);
  if (person.dropping.empty()) part_given(person);
  person.is_undivided = is_undivided_script(person.family) || is_undivided_script(person.given);
  person.is_static = name.is_static_ordering || person.is_undivided;
  return person;
}

}  // namespace newsexport::csl
