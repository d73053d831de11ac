// External interface: format_pages().
#include <algorithm>
#include <cctype>

#include "citations/csl/numbers.h"
#include "citations/csl/text_case.h"
#include "support/utf8.h"

namespace newsexport::csl {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "N100" as "N" and "100".
struct Page {
  std::string prefix;
  std::string digits;
};

bool read_page(std::string_view text, Page& page) {
  const std::size_t first = text.find_first_of("0123456789");
  if (first == std::string_view::npos) return false;
  page.prefix = std::string(text.substr(0, first));
  if (!std::ranges::all_of(page.prefix, [](unsigned char c) { return std::isalpha(c) != 0; })) return false;
  page.digits = std::string(text.substr(first));
  return is_digits(page.digits);
}

// "110-5" means 110 to 115.
std::string expanded_end(const std::string& begin, const std::string& end) {
  if (end.size() >= begin.size()) return end;
  return begin.substr(0, begin.size() - end.size()) + end;
}

// What of `end` differs from `begin`, at least `least` digits.
std::string shortened_end(const std::string& begin, const std::string& end, std::size_t least) {
  if (begin.size() != end.size()) return end;
  std::size_t same = 0;
  while (same < end.size() && begin[same] == end[same]) ++same;
  const std::size_t keep = std::max(end.size() - same, std::min(least, end.size()));
  return end.substr(end.size() - keep);
}

// The Chicago Manual of Style, 15th edition 9.64; the 16th differs for four digits.
std::string chicago_end(const std::string& begin, const std::string& end, bool is_16th) {
  if (begin.size() != end.size() || begin.size() < 3) return end;
  const int last_two = std::stoi(begin.substr(begin.size() - 2));
  if (last_two == 0) return end;
  if (last_two < 10) return shortened_end(begin, end, 1);
  if (begin.size() == 4 && !is_16th) {
    std::size_t changed = 0;
    for (std::size_t at = 0; at < 4; ++at) changed += begin[at] != end[at] ? 1U : 0U;
    if (changed >= 3) return end;
  }
  return shortened_end(begin, end, 2);
}

std::string format_end(const std::string& begin, const std::string& end, std::string_view format) {
  const std::string full = expanded_end(begin, end);
  if (format == "expanded") return full;
  if (format == "minimal") return shortened_end(begin, full, 1);
  if (format == "minimal-two") return shortened_end(begin, full, 2);
  if (format == "chicago" || format == "chicago-15") return chicago_end(begin, full, false);
  if (format == "chicago-16") return chicago_end(begin, full, true);
  return end;
}

bool is_roman(std::string_view text) {
  return !text.empty() && text.find_first_not_of("ivxlcdm") == std::string_view::npos;
}

// What are no two pages of one kind ("N110-5", "Smith-Jones") keeps its hyphen.
std::string format_range(const std::string& begin, const std::string& end, std::string_view format,
                         const std::string& dash) {
  Page first, last;
  if (is_roman(lower_case(begin)) && is_roman(lower_case(end))) return begin + dash + end;
  if (!read_page(begin, first) || !read_page(end, last) || first.prefix != last.prefix)
    return begin + '-' + end;
  if (format.empty() || first.digits.size() > 9 || last.digits.size() > 9) return begin + dash + end;
  const std::string number = format_end(first.digits, last.digits, format);
  const std::string prefix = format == "expanded" ? first.prefix : std::string();
  return begin + dash + prefix + number;
}

// Where a range's dash begins, and its length; a hyphen that a backslash stands before is none.
std::size_t find_dash(std::string_view text, std::size_t& length) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '-') {
      if (at > 0 && text[at - 1] == '\\') continue;
      length = text.substr(at).starts_with("--") ? 2 : 1;
      return at;
    }
    if (text.substr(at).starts_with("–")) {
      length = std::string_view("–").size();
      return at;
    }
  }
  return std::string_view::npos;
}

std::string without_escapes(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size() && text[at + 1] == '-') continue;
    result += text[at];
  }
  return result;
}

std::string format_part(std::string_view part, std::string_view format, const std::string& dash) {
  std::size_t length = 0;
  const std::size_t at = find_dash(part, length);
  if (at == std::string_view::npos) return without_escapes(part);
  const std::string begin(trim(part.substr(0, at)));
  const std::string end(trim(part.substr(at + length)));
  if (end.find('-') != std::string::npos || end.find("–") != std::string::npos) {
    return begin + dash + format_part(end, {}, dash);
  }
  return format_range(without_escapes(begin), without_escapes(end), format, dash);
}

}  // namespace

std::string format_pages(std::string_view text, std::string_view format, const Locale& locale) {
  std::string dash = locale.term("page-range-delimiter");
  if (dash.empty()) dash = "–";
  std::string result;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = text.find_first_of(",&;", begin);
    const std::string_view part = text.substr(begin, end == std::string_view::npos ? end : end - begin);
    result += format_part(result.empty() ? trim(part) : trim(part), format, dash);
    if (end == std::string_view::npos) return result;
    result += text[end] == '&' ? " & " : std::string(1, text[end]) + ' ';
    begin = end + 1;
  }
}

}  // namespace newsexport::csl
