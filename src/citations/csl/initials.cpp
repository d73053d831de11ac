// External interface: initials().
#include <vector>

#include "citations/csl/name_list.h"
#include "citations/csl/text_case.h"
#include "support/utf8.h"

namespace newsexport::csl {
namespace {

struct Word {
  std::string text;
  bool is_joined = false;      // by a hyphen to the one before
  bool has_full_stop = false;  // behind it
};

// "J.R.-B. de" as J, R, B (joined), de. A full stop ends a word too.
std::vector<Word> words_of(const std::string& given) {
  std::vector<Word> words;
  Word word;
  bool is_joined = false;
  const auto flush = [&](bool has_full_stop) {
    if (word.text.empty()) return;
    word.has_full_stop = has_full_stop;
    words.push_back(word);
    word = {};
  };
  for (std::size_t at = 0; at < given.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(given, at);
    if (is_space(c) || c == U'.') {
      flush(c == U'.');
      if (is_space(c)) is_joined = false;
    } else if (c == U'-' || c == U'\u2010' || c == U'\u2011' || c == U'\u2013') {
      flush(false);
      is_joined = !words.empty();
    } else {
      if (word.text.empty()) word.is_joined = is_joined;
      is_joined = false;
      word.text.append(given, begin, at - begin);
    }
  }
  flush(false);
  return words;
}

bool begins_lower(const std::string& word) {
  std::size_t at = 0;
  return is_lower(next_code_point(word, at));
}

// Of "TSerendorj" both letters: capitals before small letters are one sound.
std::string first_letter(const std::string& word) {
  std::size_t at = 0;
  next_code_point(word, at);
  std::size_t next = at;
  if (next < word.size() && is_upper(next_code_point(word, next)) && next < word.size()) {
    std::size_t third = next;
    if (is_lower(next_code_point(word, third)))
      return word.substr(0, at) + lower_case(word.substr(at, next - at));
  }
  return word.substr(0, at);
}

void trim_end(std::string& text) {
  while (text.ends_with(' ')) text.pop_back();
}

// A letter alone, or letters before a full stop: "J", "Ts.".
bool is_initial(const Word& word) {
  return code_point_count(word.text) == 1 && !begins_lower(word.text);
}

void add_initial(std::string& result, const Word& word, const std::string& letters, const std::string& with,
                 bool keeps_hyphens) {
  if (word.is_joined && !result.empty()) {
    trim_end(result);
    if (keeps_hyphens) result += '-';
  }
  result += letters + with;
}

void add_word(std::string& result, const Word& word) {
  if (word.is_joined && !result.empty()) {
    trim_end(result);
    result += '-';
  } else if (!result.empty() && !result.ends_with(' ')) {
    result += ' ';
  }
  result += word.text;
  if (word.has_full_stop) result += '.';
  result += ' ';
}

}  // namespace

std::string initials(const std::string& given, const std::string& with, bool initializes,
                     bool keeps_hyphens) {
  std::string result;
  for (const Word& word : words_of(given)) {
    if (initializes && word.is_joined && begins_lower(word.text)) continue;
    const bool is_abbreviated = word.has_full_stop && code_point_count(word.text) > 1;
    if (begins_lower(word.text) && !word.is_joined) {
      add_word(result, word);
    } else if (initializes && !is_abbreviated) {
      add_initial(result, word, first_letter(word.text), with, keeps_hyphens);
    } else if (is_abbreviated && initializes) {
      add_initial(result, word, word.text, with, keeps_hyphens);
    } else if (is_initial(word) || word.has_full_stop) {
      if (result.size() > 1 && !result.ends_with(' ') && with.empty() &&
          !is_upper(static_cast<unsigned char>(result.back()))) {
        result += ' ';
      }
      add_initial(result, word, word.text, with, keeps_hyphens);
    } else {
      add_word(result, word);
    }
  }
  trim_end(result);
  return result;
}

}  // namespace newsexport::csl
