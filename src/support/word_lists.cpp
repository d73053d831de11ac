// External interface: word_list_sections(), read_word_list(), class WordList.
#include "support/word_lists.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "support/embedded_files.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

// The list that was made last; each knows the one before it. Written only while the program's constants are
// made.
constinit const WordList* last_list = nullptr;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Lengths first: most comparisons end there.
bool is_before_folded(std::string_view one, std::string_view other) {
  if (one.size() != other.size()) return one.size() < other.size();
  for (std::size_t at = 0; at < one.size(); ++at) {
    const char left = lower(one[at]);
    const char right = lower(other[at]);
    if (left != right) return left < right;
  }
  return false;
}

bool is_section(std::string_view line) {
  return line.starts_with('[') && line.ends_with(']');
}

std::string_view name_of_section(std::string_view line) {
  return line.substr(1, line.size() - 2);
}

void add_words(std::string_view line, std::vector<Word>& words) {
  constexpr std::string_view kSign = " = ";
  const std::size_t sign = line.find(kSign);
  if (sign == line.npos) {
    words.push_back({{}, line});
    return;
  }
  for (const std::string_view text : split(line.substr(sign + kSign.size()), '|'))
    words.push_back({line.substr(0, sign), text});
}

// What is behind the line "[name]"; the other sections of the file are not read.
std::string_view text_behind(std::string_view file_text, std::string_view section) {
  const std::string line = "[" + std::string(section) + "]\n";
  if (file_text.starts_with(line)) return file_text.substr(line.size());
  const std::size_t at = file_text.find("\n" + line);
  return at == file_text.npos ? std::string_view() : file_text.substr(at + 1 + line.size());
}

}  // namespace

std::vector<std::string_view> word_list_sections(std::string_view file_text) {
  std::vector<std::string_view> names;
  for (const std::string_view line : split(file_text, '\n'))
    if (is_section(line)) names.push_back(name_of_section(line));
  return names;
}

std::vector<Word> read_word_list(std::string_view file_text, std::string_view section) {
  std::vector<Word> words;
  std::string_view rest = text_behind(file_text, section);
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (is_section(line)) break;
    if (!line.empty() && !line.starts_with('#')) add_words(line, words);
  }
  if (words.empty()) throw std::logic_error("no word list [" + std::string(section) + "], or an empty one");
  return words;
}

WordList::WordList(std::string_view file, std::string_view section)
    : file_(file), section_(section), next_(last_list) {
  last_list = this;
}

bool WordList::contains(std::string_view text) const {
  return std::ranges::find(content().texts, text) != content().texts.end();
}

bool WordList::contains_folded(std::string_view text) const {
  if (!sorted_.is_made.load(std::memory_order_acquire)) sort();
  return std::ranges::binary_search(sorted_.value, text, is_before_folded);
}

std::vector<const WordList*> WordList::all() {
  std::vector<const WordList*> lists;
  for (const WordList* list = last_list; list; list = list->next_) lists.push_back(list);
  return lists;
}

void WordList::read() const {
  std::call_once(content_.once, [this] {
    const std::string_view text = embedded_text(file_);
    if (text.empty()) throw std::logic_error("no file of word lists " + std::string(file_));
    content_.value.words = read_word_list(text, section_);
    content_.value.texts.reserve(content_.value.words.size());
    for (const Word& word : content_.value.words) content_.value.texts.push_back(word.text);
    content_.is_made.store(true, std::memory_order_release);
  });
}

void WordList::sort() const {
  std::call_once(sorted_.once, [this] {
    sorted_.value = content().texts;
    std::ranges::sort(sorted_.value, is_before_folded);
    sorted_.is_made.store(true, std::memory_order_release);
  });
}

}  // namespace newsexport
