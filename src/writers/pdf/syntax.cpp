// External interface: the functions of syntax.h, which spell numbers, strings and names as PDF has them.
#include "writers/pdf/syntax.h"

#include <charconv>
#include <cmath>

#include "support/utf8.h"

namespace newsexport::pdf {
namespace {

bool is_ascii_text(std::string_view text) {
  for (char c : text) {
    bool is_plain = (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t';
    if (!is_plain) return false;
  }
  return true;
}

void append_utf16_unit(std::string& out, unsigned unit) {
  out.push_back(static_cast<char>(unit >> 8));
  out.push_back(static_cast<char>(unit & 0xFF));
}

bool is_regular(char c) {
  return c > 0x20 && c < 0x7F && std::string_view("()<>[]{}/%#").find(c) == std::string_view::npos;
}

}  // namespace

void append_integer(std::string& out, long long number) {
  char buffer[24];
  auto result = std::to_chars(buffer, buffer + sizeof buffer, number);
  out.append(buffer, result.ptr);
}

void append_number(std::string& out, double number) {
  if (!std::isfinite(number)) number = 0;
  long long thousandths = std::llround(number * 1000);
  if (thousandths < 0) out.push_back('-');
  unsigned long long size = static_cast<unsigned long long>(std::llabs(thousandths));
  unsigned long long whole = size / 1000, part = size % 1000;
  if (whole != 0 || part == 0) append_integer(out, static_cast<long long>(whole));
  if (part == 0) return;
  char digits[4] = {'.', static_cast<char>('0' + part / 100), static_cast<char>('0' + part / 10 % 10),
                    static_cast<char>('0' + part % 10)};
  std::size_t count = 4;
  while (digits[count - 1] == '0') --count;
  out.append(digits, count);
}

double rounded(double number) {
  return std::isfinite(number) ? static_cast<double>(std::llround(number * 1000)) / 1000 : 0;
}

void append_literal_string(std::string& out, std::string_view bytes) {
  out.push_back('(');
  for (char c : bytes) {
    if (c == '(' || c == ')' || c == '\\') out.push_back('\\');
    // A bare CR would be read as LF (7.3.4.2).
    if (c == '\r')
      out.append("\\r");
    else
      out.push_back(c);
  }
  out.push_back(')');
}

void append_name(std::string& out, std::string_view name) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  out.push_back('/');
  for (char c : name) {
    if (is_regular(c)) {
      out.push_back(c);
      continue;
    }
    unsigned byte = static_cast<unsigned char>(c);
    out.push_back('#');
    out.push_back(kDigits[byte >> 4]);
    out.push_back(kDigits[byte & 15]);
  }
}

std::string text_string(std::string_view utf8) {
  if (is_ascii_text(utf8)) return std::string(utf8);
  std::string out = "\xFE\xFF";
  for (std::size_t at = 0; at < utf8.size();) {
    unsigned code_point = next_code_point(utf8, at);
    if (code_point == 0x1B) continue;  // would begin a language code, and take the text behind it along
    if (code_point < 0x10000) {
      append_utf16_unit(out, code_point);
      continue;
    }
    append_utf16_unit(out, 0xD800 + ((code_point - 0x10000) >> 10));
    append_utf16_unit(out, 0xDC00 + ((code_point - 0x10000) & 0x3FF));
  }
  return out;
}

}  // namespace newsexport::pdf
