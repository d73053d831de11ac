// External interface: citation_key_at(), locator_at_start(), locator_label_at_start().
#include "readers/markdown/citation_syntax.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "readers/markdown/prepared_text.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

struct LabelWord {
  std::string_view word;
  std::string_view term;
};

// The forms of CSL's English locale (locales-en-US.xml) and the usual short ones; longer words first where
// one begins another.
constexpr std::array kLabelWords = std::to_array<LabelWord>({
    {"pages", "page"},
    {"page", "page"},
    {"pp.", "page"},
    {"pp", "page"},
    {"p.", "page"},
    {"paragraphs", "paragraph"},
    {"paragraph", "paragraph"},
    {"paras.", "paragraph"},
    {"para.", "paragraph"},
    {"¶¶", "paragraph"},
    {"¶", "paragraph"},
    {"parts", "part"},
    {"part", "part"},
    {"pts.", "part"},
    {"pt.", "part"},
    {"chapters", "chapter"},
    {"chapter", "chapter"},
    {"chaps.", "chapter"},
    {"chap.", "chapter"},
    {"chs.", "chapter"},
    {"ch.", "chapter"},
    {"sections", "section"},
    {"section", "section"},
    {"secs.", "section"},
    {"sec.", "section"},
    {"§§", "section"},
    {"§", "section"},
    {"volumes", "volume"},
    {"volume", "volume"},
    {"vols.", "volume"},
    {"vol.", "volume"},
    {"figures", "figure"},
    {"figure", "figure"},
    {"figs.", "figure"},
    {"fig.", "figure"},
    {"lines", "line"},
    {"line", "line"},
    {"ll.", "line"},
    {"l.", "line"},
    {"notes", "note"},
    {"note", "note"},
    {"nn.", "note"},
    {"n.", "note"},
    {"numbers", "number"},
    {"number", "number"},
    {"nos.", "number"},
    {"no.", "number"},
    {"books", "book"},
    {"book", "book"},
    {"bks.", "book"},
    {"bk.", "book"},
    {"columns", "column"},
    {"column", "column"},
    {"cols.", "column"},
    {"col.", "column"},
    {"issues", "issue"},
    {"issue", "issue"},
    {"folios", "folio"},
    {"folio", "folio"},
    {"fols.", "folio"},
    {"fol.", "folio"},
    {"verses", "verse"},
    {"verse", "verse"},
    {"vv.", "verse"},
    {"v.", "verse"},
    {"s.vv.", "sub-verbo"},
    {"s.v.", "sub-verbo"},
    {"op.", "opus"},
});

std::size_t spaces_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (;;) {
    if (end < text.size() && (text[end] == ' ' || text[end] == '\n' || text[end] == '\t')) {
      ++end;
    } else if (text.substr(end).starts_with("\u00A0")) {
      end += 2;
    } else {
      return end - at;
    }
  }
}

bool is_alphanumeric(char32_t c) {
  return is_letter(c) || is_digit(c);
}

// The code point that ends before byte `at`; 0 at the start.
char32_t code_point_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t from = at - 1;
  while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80 && at - from < 4) --from;
  return next_code_point(text, from);
}

// A letter, digit or "_", which may follow one of pandoc's inner punctuation marks.
std::size_t key_length(std::string_view text) {
  constexpr std::string_view kInner = ":.#$%&-+?<>~/";
  std::size_t length = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const bool is_inner = at == length && length > 0 && kInner.find(text[at]) != std::string_view::npos;
    if (is_inner) {
      ++at;
      continue;
    }
    const char32_t c = next_code_point(text, at);
    if (!is_alphanumeric(c) && c != U'_') break;
    length = at;
  }
  return length;
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("ivxlcdmIVXLCDM") == std::string_view::npos;
}

// One number of a locator: "3", "33-35", "2.4", "A12", "iv" (only behind a label). Its length, or 0.
std::size_t number_length(std::string_view text, bool may_be_roman) {
  std::size_t end = 0;
  bool has_digit = false;
  while (end < text.size()) {
    const auto byte = static_cast<unsigned char>(text[end]);
    if (text.substr(end).starts_with("–")) {
      end += 3;
    } else if (std::isalnum(byte) != 0 || text[end] == '-' || text[end] == '.' || text[end] == ':' ||
               text[end] == '/') {
      has_digit = has_digit || std::isdigit(byte) != 0;
      ++end;
    } else {
      break;
    }
  }
  while (end > 0 && std::ispunct(static_cast<unsigned char>(text[end - 1])) != 0) --end;
  const std::string_view word = text.substr(0, end);
  const std::string_view first = word.substr(0, word.find_first_of("-\xE2"));
  return has_digit || (may_be_roman && is_roman(first)) ? end : 0;
}

// "33-35, 38 & 40": numbers joined by commas and ampersands.
std::size_t numbers_length(std::string_view text, bool may_be_roman) {
  std::size_t length = number_length(text, may_be_roman);
  if (length == 0) return 0;
  for (;;) {
    std::size_t next = length + spaces_at(text, length);
    if (next >= text.size() || (text[next] != ',' && text[next] != '&')) return length;
    ++next;
    next += spaces_at(text, next);
    const std::size_t more = number_length(text.substr(next), false);
    if (more == 0) return length;
    length = next + more;
  }
}

std::optional<Locator> locator_in_braces(std::string_view text, std::size_t at) {
  const std::size_t close = text.find('}', at);
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view inside = trim(text.substr(at + 1, close - at - 1));
  if (inside.find('\xEF') != std::string_view::npos) return std::nullopt;
  const auto label = locator_label_at_start(inside);
  const std::string_view value = label ? trim(inside.substr(label->length)) : inside;
  return Locator{label ? std::string(label->term) : "page", std::string(value), close + 1};
}

}  // namespace

std::optional<LocatorLabel> locator_label_at_start(std::string_view text) {
  for (const LabelWord& label : kLabelWords) {
    if (text.size() < label.word.size()) continue;
    const bool is_same = std::equal(label.word.begin(), label.word.end(), text.begin(), [](char a, char b) {
      return a == b || (a >= 'a' && a <= 'z' && b == a - 'a' + 'A');
    });
    const bool is_whole = !std::isalpha(static_cast<unsigned char>(label.word.back())) ||
                          text.size() == label.word.size() ||
                          !std::isalpha(static_cast<unsigned char>(text[label.word.size()]));
    if (is_same && is_whole) return LocatorLabel{label.term, label.word.size()};
  }
  return std::nullopt;
}

std::optional<CitationKey> citation_key_at(std::string_view text, std::size_t at) {
  CitationKey found;
  const char32_t before = code_point_before(text, at);
  if (is_alphanumeric(before) ||
      (before != 0 && before < 0x80 &&
       std::string_view("_/.:=&#@%+~").find(static_cast<char>(before)) != std::string_view::npos)) {
    return std::nullopt;
  }
  if (text.substr(at).starts_with('-')) {
    found.suppresses_author = true;
    ++at;
  } else if (before == U'-' && code_point_before(text, at - 1) != U'-') {
    return std::nullopt;  // "word-@key": the author meant a dash only where there are two
  }
  if (!text.substr(at).starts_with('@')) return std::nullopt;
  ++at;
  if (is_marker(text, at) && text.substr(at, 3) == kProtected) {
    const Token token = token_at(text, at);
    found.piece = token.number;
    found.end = token.end;
    return found;
  }
  const std::size_t length = key_length(text.substr(at));
  if (length == 0) return std::nullopt;
  found.key = text.substr(at, length);
  found.end = at + length;
  return found;
}

std::optional<Locator> locator_at_start(std::string_view suffix) {
  std::size_t at = spaces_at(suffix, 0);
  if (at < suffix.size() && suffix[at] == ',') ++at;
  at += spaces_at(suffix, at);
  if (at < suffix.size() && suffix[at] == '{') return locator_in_braces(suffix, at);
  const auto label = locator_label_at_start(suffix.substr(at));
  std::size_t from = at;
  if (label) from += label->length + spaces_at(suffix, at + label->length);
  const std::size_t length = numbers_length(suffix.substr(from), label.has_value());
  if (length == 0) return std::nullopt;
  return Locator{label ? std::string(label->term) : "page", std::string(suffix.substr(from, length)),
                 from + length};
}

}  // namespace newsexport::markdown
