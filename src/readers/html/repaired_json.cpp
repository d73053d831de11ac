// External interface: repaired_json().
#include "readers/html/repaired_json.h"

namespace newsexport::html {
namespace {

// The part between CDATA and comment marks and behind it a semicolon, which belong to other languages.
std::string_view without_marks(std::string_view script) {
  const std::size_t mark = script.substr(0, script.find_first_of("{\"")).find("CDATA[");
  if (mark != script.npos) {
    script.remove_prefix(mark + 6);
    script = script.substr(0, script.rfind("]]>"));
  }
  const std::size_t from = script.find_first_of("{[");
  const std::size_t to = script.find_last_of("}]");
  const bool is_whole = from != script.npos && to != script.npos && from < to;
  return is_whole ? script.substr(from, to - from + 1) : std::string_view{};
}

}  // namespace

std::string repaired_json(std::string_view script) {
  std::string text;
  bool is_in_string = false;
  bool is_escaped = false;
  for (const char c : without_marks(script)) {
    if (is_in_string && static_cast<unsigned char>(c) < 0x20) {
      text += c == '\n' ? "\\n" : " ";
      continue;
    }
    if (!is_in_string && (c == '}' || c == ']')) {
      const std::size_t last = text.find_last_not_of(" \t\r\n");
      if (last != std::string::npos && text[last] == ',') text.resize(last);
    }
    if (c == '"' && !is_escaped) is_in_string = !is_in_string;
    is_escaped = c == '\\' && !is_escaped && is_in_string;
    text += c;
  }
  return text;
}

}  // namespace newsexport::html
