// External interface: read_passages().
#include "readers/text/passages.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "readers/text/credits.h"
#include "readers/text/lines.h"
#include "readers/text/words.h"
#include "support/utf8.h"

namespace newsexport::plain {
namespace {

struct Marker {
  ListMarker kind = ListMarker::none;
  int number = 0;
  std::size_t size = 0;
};

Marker bullet_of(std::string_view text) {
  constexpr std::array<std::string_view, 5> kBullets{"- ", "* ", "• ", "◦ ", "▪ "};
  for (const std::string_view bullet : kBullets) {
    if (text.starts_with(bullet)) return {ListMarker::bullet, 0, bullet.size()};
  }
  return {};
}

// "1. " or "1) ", up to 999.
Marker number_of(std::string_view text) {
  int number = 0;
  const char* const end = text.data() + std::min<std::size_t>(text.size(), 3);
  const auto [stop, failure] = std::from_chars(text.data(), end, number);
  const auto digits = static_cast<std::size_t>(stop - text.data());
  if (failure != std::errc{} || number < 0 || digits + 2 > text.size()) return {};
  if ((text[digits] != '.' && text[digits] != ')') || text[digits + 1] != ' ') return {};
  return {ListMarker::number, number, digits + 2};
}

Marker marker_of(std::string_view text) {
  const Marker bullet = bullet_of(text);
  return bullet.kind == ListMarker::none ? number_of(text) : bullet;
}

// "* * *", "-----", "———": three marks at least, and nothing else.
bool is_rule(std::string_view text) {
  constexpr std::u32string_view kMarks = U"-*_=~#\u2013\u2014\u2022";
  int marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = next_code_point(text, at);
    if (is_space(code_point)) continue;
    if (kMarks.find(code_point) == kMarks.npos) return false;
    ++marks;
  }
  return marks >= 3;
}

Passage passage_of(const Line& line) {
  Passage passage{std::string(line.text), line.position};
  if (is_rule(line.text)) {
    passage.role = Role::rule;
    return passage;
  }
  const Marker marker = marker_of(line.text);
  passage.marker = marker.kind;
  passage.number = marker.number;
  passage.marker_size = marker.size;
  return passage;
}

// "co-" before "operative" is one word; in "pre- and post-war" the hyphen hangs.
bool is_broken_word(std::string_view before, std::string_view after) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  if (before.ends_with(kSoftHyphen)) return true;
  if (!before.ends_with('-') || before.size() < 2 || before[before.size() - 2] == '-') return false;
  if (before[before.size() - 2] == ' ') return false;
  for (const std::string_view word : {"and ", "or ", "to ", "und ", "oder ", "et ", "ou "}) {
    if (after.starts_with(word)) return false;
  }
  std::size_t at = 0;
  return is_lower(next_code_point(after, at));
}

void append_line(Passage& passage, std::string_view line) {
  if (!is_broken_word(passage.text, line)) passage.text += ' ';
  passage.text += line;
  ++passage.line_count;
}

// Whether `line` goes on with what `previous` began, in a text wrapped at `measure`.
bool continues(const Line& previous, const Line& line, const Passage& passage, std::size_t measure) {
  if (line.is_after_blank || passage.role == Role::rule || is_rule(line.text)) return false;
  if (marker_of(line.text).kind != ListMarker::none) return false;
  if (passage.marker != ListMarker::none && line.indent > 0) return true;
  if (line.indent > previous.indent + 1) return false;
  if (ends_without_spaces(previous.text) && starts_without_spaces(line.text)) return false;
  if (read_credits(previous.text) || read_credits(line.text)) return false;
  return previous.width * 10 >= measure * 6;
}

}  // namespace

std::vector<Passage> read_passages(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  const std::size_t measure = find_wrap_measure(lines);
  std::vector<Passage> passages;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const bool joins = measure > 0 && at > 0 && continues(lines[at - 1], lines[at], passages.back(), measure);
    if (joins) {
      append_line(passages.back(), lines[at].text);
    } else {
      passages.push_back(passage_of(lines[at]));
    }
  }
  return passages;
}

}  // namespace newsexport::plain
