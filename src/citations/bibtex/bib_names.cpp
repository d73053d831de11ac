// External interface: names_from_bibtex(), list_from_bibtex(), split_at_word(). The rules are those of
// "Tame the BeaST" (Markey), chapter 4, with BibLaTeX's reading of "von": the words before the first capital.
#include "citations/bibtex/bib_names.h"

#include <algorithm>

#include "citations/bibtex/latex_text.h"
#include "citations/collapse_blanks.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '~';
}

// The parts of `text` between the characters for which `divides` holds, outside of braces.
template <typename Predicate>
std::vector<std::string_view> split_outside_braces(std::string_view text, Predicate divides) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size() && text[at + 1] != '{' && text[at + 1] != '}') {
      ++at;  // "\~n" is no blank
    } else if (text[at] == '{') {
      ++depth;
    } else if (text[at] == '}') {
      --depth;
    } else if (depth == 0 && divides(text[at])) {
      parts.push_back(trim(text.substr(begin, at - begin)));
      begin = at + 1;
    }
  }
  parts.push_back(trim(text.substr(begin)));
  return parts;
}

std::vector<std::string_view> words_of(std::string_view part) {
  std::vector<std::string_view> words = split_outside_braces(part, is_blank);
  std::erase_if(words, [](std::string_view word) { return word.empty(); });
  return words;
}

bool is_one_group(std::string_view name) {
  if (!name.starts_with('{') || !name.ends_with('}') || name.starts_with("{\\")) return false;
  int depth = 0;
  for (std::size_t at = 0; at + 1 < name.size(); ++at) {
    if (name[at] == '{') ++depth;
    if (name[at] == '}' && --depth == 0) return false;
  }
  return true;
}

// A word in braces has no case: "{van Gogh}" is not taken apart.
bool is_particle(std::string_view word) {
  if (word.starts_with('{') && !word.starts_with("{\\")) return false;
  const std::string text = plain_text_from_latex(word);
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_letter(c)) return is_lower(c);
  }
  return false;
}

template <typename Iterator>
std::string joined(Iterator begin, Iterator end) {
  std::string text;
  for (; begin != end; ++begin) text += (text.empty() ? "" : " ") + plain_text_from_latex(*begin);
  return text;
}

// "J.G." is "J. G.".
std::string with_spaced_initials(const std::string& given) {
  std::string result;
  for (std::size_t at = 0; at < given.size(); ++at) {
    result += given[at];
    const bool follows_initial =
        given[at] == '.' && at > 0 && given[at - 1] >= 'A' && given[at - 1] <= 'Z' &&
        (at == 1 || given[at - 2] == ' ' || given[at - 2] == '.' || given[at - 2] == '-');
    if (follows_initial && at + 1 < given.size() && given[at + 1] >= 'A' && given[at + 1] <= 'Z')
      result += ' ';
  }
  return result;
}

// CSL's own particle "d'" and "l'": citeproc takes them off the family name, so that it can sort without.
void divide_elided_particle(Name& name) {
  for (const std::string_view particle : {"d’", "l’", "d'", "l'"}) {
    if (!name.family.starts_with(particle) || !name.non_dropping_particle.empty()) continue;
    name.non_dropping_particle = particle;
    name.family.erase(0, particle.size());
    return;
  }
}

void set_family(Name& name, const std::vector<std::string_view>& words, Prefix prefix) {
  auto last = std::find_if_not(words.begin(), words.end(), is_particle);
  if (last == words.end() && !words.empty()) --last;  // all small: the last word is the name
  (prefix == Prefix::dropping ? name.dropping_particle : name.non_dropping_particle) =
      joined(words.begin(), last);
  name.family = joined(last, words.end());
  if (name.dropping_particle.empty()) divide_elided_particle(name);
}

Name name_in_order(const std::vector<std::string_view>& words, Prefix prefix) {
  Name name;
  auto family = std::find_if(words.begin(), words.end(), is_particle);
  if (family == words.end() && !words.empty()) --family;
  name.given = with_spaced_initials(joined(words.begin(), family));
  set_family(name, {family, words.end()}, prefix);
  return name;
}

bool is_extended(std::string_view name) {
  for (const std::string_view key : {"family", "given", "prefix", "suffix"}) {
    const std::size_t at = name.find(key);
    if (at == std::string_view::npos) continue;
    const std::string_view after = trim(name.substr(at + key.size()));
    if (after.starts_with('=')) return at == 0 || name[at - 1] == ',' || is_blank(name[at - 1]);
  }
  return false;
}

Name extended_name(const std::vector<std::string_view>& parts, Prefix prefix) {
  Name name;
  std::string particle;
  for (const std::string_view part : parts) {
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string key = fold_case(trim(part.substr(0, equals)));
    std::string value = plain_text_from_latex(trim(part.substr(equals + 1)));
    if (key == "family") name.family = value;
    if (key == "given")
      name.given = with_spaced_initials(name.given.empty() ? value : name.given + " " + value);
    if (key == "prefix") particle = value;
    if (key == "suffix") name.suffix = value;
    if (key == "useprefix") prefix = fold_case(value) == "true" ? Prefix::non_dropping : Prefix::dropping;
  }
  (prefix == Prefix::dropping ? name.dropping_particle : name.non_dropping_particle) = particle;
  return name;
}

Name name_from(std::string_view text, Prefix prefix, std::vector<std::string>& odd) {
  Name name;
  if (is_one_group(text) || text == "others") {
    name.literal = plain_text_from_latex(text);
    return name;
  }
  const std::vector<std::string_view> parts = split_outside_braces(text, [](char c) { return c == ','; });
  if (is_extended(text)) return extended_name(parts, prefix);
  if (parts.size() == 1) return name_in_order(words_of(text), prefix);
  if (parts.size() > 3) {
    name.literal = plain_text_from_latex(text);
    odd.push_back(name.literal);
    return name;
  }
  const std::vector<std::string_view> given = words_of(parts.back());
  // "Poussin, Charles de la": particles at the end belong before the family name, as in CSL's own parsing.
  const auto particles = std::find_if_not(given.rbegin(), given.rend(), is_particle).base();
  const auto given_end = particles == given.begin() ? given.end() : particles;
  name.given = with_spaced_initials(joined(given.begin(), given_end));
  if (parts.size() == 3) name.suffix = plain_text_from_latex(parts[1]);
  set_family(name, words_of(parts[0]), prefix);
  if (name.dropping_particle.empty()) name.dropping_particle = joined(given_end, given.end());
  return name;
}

/// A word may have nothing in it but a command that says nothing ("E \r 0").
void collapse_blanks_in(Name& name) {
  for (std::string* part : {&name.family, &name.given, &name.dropping_particle, &name.non_dropping_particle,
                            &name.suffix, &name.literal}) {
    *part = collapse_blanks(*part);
  }
}

}  // namespace

std::vector<std::string_view> split_at_word(std::string_view text, std::string_view word) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}') --depth;
    const std::size_t end = at + word.size();
    const bool stands_alone =
        depth == 0 && at > 0 && is_blank(text[at - 1]) && end < text.size() && is_blank(text[end]);
    if (!stands_alone || fold_case(text.substr(at, word.size())) != word) continue;
    parts.push_back(trim(text.substr(begin, at - begin)));
    begin = end;
    at = end - 1;
  }
  parts.push_back(trim(text.substr(begin)));
  return parts;
}

std::vector<Name> names_from_bibtex(std::string_view names, Prefix prefix, std::vector<std::string>& odd) {
  std::vector<Name> result;
  for (const std::string_view text : split_at_word(names, "and")) {
    if (text.empty()) continue;
    Name name = name_from(text, prefix, odd);
    collapse_blanks_in(name);
    if (!name.family.empty() || !name.given.empty() || !name.literal.empty())
      result.push_back(std::move(name));
  }
  return result;
}

std::string list_from_bibtex(std::string_view list) {
  std::string text;
  for (const std::string_view part : split_at_word(list, "and")) {
    if (part.empty()) continue;
    text += (text.empty() ? "" : "; ") + read_latex(part, Braces::group).markup;
  }
  return text;
}

}  // namespace newsexport
