// External interface: Sample, and how its lines are looked at.
#include "readers/foreign/sample.h"

#include <algorithm>

#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

/// Enough for a judgement; a large file is not gone through.
constexpr std::size_t kLookedAt = std::size_t{128} << 10;

bool is_digit_sign(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view from_first_line(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  const std::size_t visible = std::min(text.find_first_not_of(" \t\n"), text.size());
  const std::size_t line_end = visible == 0 ? std::string_view::npos : text.rfind('\n', visible - 1);
  return text.substr(line_end == std::string_view::npos ? 0 : line_end + 1);
}

std::vector<std::string_view> without_fenced_code(const std::vector<std::string_view>& lines) {
  std::vector<std::string_view> prose;
  std::string_view fence;
  for (const std::string_view line : lines) {
    const std::string_view bare = trim(line);
    const bool is_fence = bare.starts_with("```") || bare.starts_with("~~~");
    if (!fence.empty()) {
      if (is_fence && bare.starts_with(fence)) fence = {};
    } else if (is_fence) {
      fence = bare.substr(0, 3);
    } else {
      prose.push_back(line);
    }
  }
  return prose;
}

}  // namespace

Sample::Sample(std::string_view whole) : text(from_first_line(whole)) {
  lines = split(text.substr(0, kLookedAt), '\n');
  is_whole = text.size() <= kLookedAt;
  if (!is_whole) lines.pop_back();
  for (std::string_view& line : lines) {
    while (line.ends_with('\r')) line.remove_suffix(1);
  }
  prose = without_fenced_code(lines);
}

std::size_t count_lines(const std::vector<std::string_view>& lines,
                        const std::function<bool(std::string_view)>& test) {
  return static_cast<std::size_t>(std::ranges::count_if(lines, test));
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [text](std::string_view word) { return text.starts_with(word); });
}

std::size_t end_of_name(std::string_view text, std::size_t at, std::string_view more) {
  while (at < text.size() && (is_letter_sign(text[at]) || is_digit_sign(text[at]) ||
                              more.find(text[at]) != std::string_view::npos)) {
    ++at;
  }
  return at;
}

bool begins_like(std::string_view text, std::string_view shape) {
  if (text.size() < shape.size()) return false;
  return std::ranges::equal(shape, text.substr(0, shape.size()), [](char wanted, char found) {
    if (wanted == '9') return is_digit_sign(found);
    if (wanted == 'A') return is_letter_sign(found);
    return wanted == found;
  });
}

}  // namespace newsexport::foreign
