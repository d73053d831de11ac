// Text and file names as HTML has them: html_text(), file_address().
#include "cli/html_text.h"

#include <filesystem>

#include <fmt/format.h>

#include "support/utf8.h"
#include "support/visible_text.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

/// Infra, "noncharacter": HTML's parser reports them.
bool is_noncharacter(char32_t code_point) {
  return (code_point >= 0xFDD0 && code_point <= 0xFDEF) || (code_point & 0xFFFE) == 0xFFFE;
}

bool is_unreserved(char c) {
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return is_letter || (c >= '0' && c <= '9') || std::string_view("-._~").find(c) != std::string_view::npos;
}

fs::path absolute(const fs::path& path) {
  std::error_code failure;
  const fs::path whole = fs::absolute(path, failure);
  return (failure ? path : whole).lexically_normal();
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string escaped;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c == U'&') {
      escaped += "&amp;";
    } else if (c == U'<') {
      escaped += "&lt;";
    } else if (c == U'>') {
      escaped += "&gt;";
    } else if (c == U'"') {
      escaped += "&quot;";
    } else if (drives_terminal(c)) {
      escaped += visible(text.substr(begin, at - begin));
    } else {
      append_utf8(escaped, is_noncharacter(c) ? U'\uFFFD' : c);
    }
  }
  return escaped;
}

std::string file_address(const std::string& file, const std::string& page) {
  const fs::path path = absolute(file).lexically_relative(absolute(page).parent_path());
  std::string address;
  for (const char c : path.string()) {
    if (c == '/' || is_unreserved(c)) {
      address += c;
    } else {
      address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return address;
}

}  // namespace newsexport
