#include "citations/bibtex/bib_scanner.h"

#include <algorithm>
#include <string>
#include <vector>

#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::string_view kBlank = " \t";
constexpr std::string_view kSpace = " \t\n\r\f\v";
constexpr std::string_view kEndOfName = " \t\n\r\f\v\"#%'(),={}";
constexpr std::size_t kLongestKey = 300;  // bytes, for telling an entry from text that looks like one

// "title = {Rain": the key was forgotten. A key may hold "=" itself.
bool is_field(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) return false;
  const std::string_view value = trim(text.substr(equals + 1));
  return value.starts_with('{') || value.starts_with('"');
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

bool BibScanner::follows_word() const {
  return at_ > 0 && (is_ascii_letter(text_[at_ - 1]) || (text_[at_ - 1] >= '0' && text_[at_ - 1] <= '9'));
}

void BibScanner::advance(std::size_t bytes) {
  const std::size_t end = std::min(at_ + bytes, text_.size());
  for (; at_ < end; ++at_) {
    if (text_[at_] == '\n') {
      ++line_;
      column_ = 1;
    } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U) {
      ++column_;
    }
  }
}

bool BibScanner::take(char wanted) {
  if (peek() != wanted || at_end()) return false;
  advance();
  return true;
}

void BibScanner::skip_space() {
  while (!at_end() && kSpace.find(peek()) != std::string_view::npos) advance();
}

void BibScanner::skip_to_at() {
  advance(std::min(text_.find('@', at_), text_.size()) - at_);
}

void BibScanner::skip_to_next_entry() {
  if (peek() == '@') return;
  while (!at_end()) {
    if (column_ == 1) {
      const std::size_t first = text_.find_first_not_of(kBlank, at_);
      if (first == std::string_view::npos) break;
      if (text_[first] == '@') return advance(first - at_);
    }
    const std::size_t line_end = text_.find('\n', at_);
    advance(line_end == std::string_view::npos ? text_.size() - at_ : line_end + 1 - at_);
  }
  advance(text_.size() - at_);
}

std::string_view BibScanner::take_name() {
  const std::size_t end = std::min(text_.find_first_of(kEndOfName, at_), text_.size());
  const std::string_view name = text_.substr(at_, end - at_);
  advance(name.size());
  return name;
}

std::string_view BibScanner::take_key(char closing) {
  const char* const stops = closing == '}' ? ",}\n" : ",\n";
  const std::size_t end = std::min(text_.find_first_of(stops, at_), text_.size());
  const std::string_view key = text_.substr(at_, end - at_);
  if (is_field(key)) {
    // "key title = {Rain" lacks a comma, "title = {Rain" the key.
    const std::vector<std::string> words = split_words(key.substr(0, key.find('=')));
    if (words.size() < 2) return {};
    const std::string_view first = key.substr(0, words.front().size());
    advance(first.size());
    return first;
  }
  advance(key.size());
  return trim(key);
}

bool BibScanner::is_entry_at(std::size_t at) const {
  if (at >= text_.size() || text_[at] != '@') return false;
  std::size_t end = at + 1;
  while (end < text_.size() && is_ascii_letter(text_[end])) ++end;
  if (end == at + 1 || end >= text_.size() || (text_[end] != '{' && text_[end] != '(')) return false;
  const std::size_t key_end = text_.substr(0, end + 1 + kLongestKey).find_first_of(",{}\n=\"", end + 1);
  return key_end != std::string_view::npos && text_[key_end] == ',';
}

BibScanner::Enclosed BibScanner::take_enclosed() {
  const bool is_quoted = peek() == '"';
  const char closing = is_quoted ? '"' : peek() == '(' ? ')' : '}';
  advance();
  const std::size_t begin = at_;
  int depth = 0;
  std::size_t end = begin;
  for (; end < text_.size(); ++end) {
    const char c = text_[end];
    if (depth == 0 && c == closing) break;
    if (c == '{') ++depth;
    if (c == '}' && depth > 0) --depth;
    if (c == '\n' && is_entry_at(std::min(text_.find_first_not_of(kBlank, end + 1), text_.size()))) break;
  }
  const bool is_closed = end < text_.size() && text_[end] == closing && depth == 0;
  advance(end - begin + (is_closed ? 1 : 0));
  return {text_.substr(begin, end - begin), is_closed};
}

}  // namespace newsexport
