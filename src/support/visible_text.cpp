// External interface: drives_terminal(), visible(), visible_json().
#include "support/visible_text.h"

#include <fmt/format.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

/// Whether what next_code_point() read from there was no character: U+FFFD may also stand in the text.
bool is_malformed(std::string_view bytes) {
  return bytes.size() == 1 && static_cast<unsigned char>(bytes.front()) >= 0x80;
}

/// Calls `replace` for each character, with its bytes; it gives what stands in the result.
template <typename Replace>
std::string replaced(std::string_view text, Replace replace) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t code_point = next_code_point(text, at);
    replace(code_point, text.substr(begin, at - begin), result);
  }
  return result;
}

}  // namespace

bool drives_terminal(char32_t code_point) {
  if (code_point < 0x20) return true;
  if (code_point < 0x7F) return false;
  return code_point <= 0x9F || code_point == 0x061C || code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x2028 && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x206F) ||
         code_point == 0xFEFF || (code_point >= 0xE0000 && code_point <= 0xE007F);  // invisible, tags
}

std::string visible(std::string_view text) {
  return replaced(text, [](char32_t code_point, std::string_view bytes, std::string& result) {
    if (is_malformed(bytes)) {
      result += fmt::format("\\x{:02x}", static_cast<unsigned char>(bytes.front()));
    } else if (drives_terminal(code_point)) {
      result += fmt::format("\\u{{{:x}}}", static_cast<unsigned>(code_point));
    } else {
      result += bytes;
    }
  });
}

std::string visible_json(std::string_view json) {
  return replaced(json, [](char32_t code_point, std::string_view bytes, std::string& result) {
    if (code_point >= 0x10000 && drives_terminal(code_point)) {
      const auto rest = static_cast<unsigned>(code_point) - 0x10000;
      result += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10U), 0xDC00 + (rest & 0x3FFU));
    } else if (code_point >= 0x7F && drives_terminal(code_point)) {
      result += fmt::format("\\u{:04x}", static_cast<unsigned>(code_point));
    } else {
      result += bytes;
    }
  });
}

}  // namespace newsexport
