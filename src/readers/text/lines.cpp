// External interface: split_lines() and find_wrap_measure().
#include "readers/text/lines.h"

#include <algorithm>

#include "readers/text/words.h"
#include "support/utf8.h"

namespace newsexport::plain {
namespace {

// Mail is wrapped at 72 columns, agency wires at 64 to 69, terminals at 80; nothing that is wrapped is wider.
constexpr std::size_t kWidestWrap = 100;
constexpr std::size_t kNarrowestWrap = 40;

bool has_space(std::string_view text) {
  return text.find(' ') != text.npos;
}

std::size_t first_word_width(std::string_view text) {
  return code_point_count(text.substr(0, text.find(' ')));
}

// The longest line of words; a lone URL is as long as it likes and says nothing.
std::size_t longest_line(const std::vector<Line>& lines) {
  std::size_t longest = 0;
  for (const Line& line : lines) {
    if (has_space(line.text)) longest = std::max(longest, line.width);
  }
  return longest;
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  int number = 0;
  bool is_after_blank = false;
  for (const std::string_view whole : split(text, '\n')) {
    ++number;
    const std::string_view kept = trim(whole);
    if (kept.empty()) {
      is_after_blank = true;
      continue;
    }
    const auto before = whole.substr(0, static_cast<std::size_t>(kept.data() - whole.data()));
    const int indent = static_cast<int>(code_point_count(before));
    lines.push_back({kept, {number, indent + 1}, indent, is_after_blank, code_point_count(kept)});
    is_after_blank = false;
  }
  return lines;
}

std::size_t find_wrap_measure(const std::vector<Line>& lines) {
  const std::size_t measure = longest_line(lines);
  if (measure < kNarrowestWrap || measure > kWidestWrap) return 0;
  int followed = 0;
  int full = 0;
  int ended = 0;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    const Line& line = lines[at - 1];
    const Line& next = lines[at];
    if (next.is_after_blank || !has_space(line.text) || starts_without_spaces(next.text)) continue;
    ++followed;
    full += line.width + 1 + first_word_width(next.text) > measure;
    ended += ends_sentence(line.text);
  }
  const bool is_wrapped = followed >= 2 && full * 10 >= followed * 6 && ended * 10 <= followed * 6;
  return is_wrapped ? measure : 0;
}

}  // namespace newsexport::plain
