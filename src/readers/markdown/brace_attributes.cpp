// External interface: parse_attributes() and the look-ups of Attributes.
#include "readers/markdown/brace_attributes.h"

#include <algorithm>

namespace newsexport::markdown {
namespace {

bool is_name_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0 || c == '_' || c == '-' || c == ':' || c == '.';
}

// Reads one attribute after another from `text`; every step says whether the braces still make sense.
struct AttributeScanner {
  std::string_view text;
  std::size_t at = 1;
  Attributes attributes;

  bool at_end() const { return at >= text.size() || text[at] == '\n'; }

  void skip_spaces() {
    while (!at_end() && (text[at] == ' ' || text[at] == '\t')) ++at;
  }

  std::string name() {
    const std::size_t from = at;
    while (!at_end() && is_name_byte(text[at])) ++at;
    return std::string(text.substr(from, at - from));
  }

  bool quoted_value(std::string& value) {
    const char quote = text[at++];
    while (!at_end() && text[at] != quote) {
      const bool is_escape = text[at] == '\\' && at + 1 < text.size() && text[at + 1] == quote;
      if (is_escape) ++at;
      value += text[at++];
    }
    if (at_end()) return false;
    ++at;
    return true;
  }

  bool pair() {
    std::string key = name();
    if (key.empty() || at_end() || text[at] != '=') return false;
    ++at;
    std::string value;
    if (!at_end() && (text[at] == '"' || text[at] == '\'')) {
      if (!quoted_value(value)) return false;
    } else {
      while (!at_end() && text[at] != ' ' && text[at] != '}' && text[at] != '"') value += text[at++];
    }
    attributes.pairs.emplace_back(std::move(key), std::move(value));
    return true;
  }

  bool one_attribute() {
    const char first = text[at];
    if (first != '#' && first != '.') return pair();
    ++at;
    std::string found = name();
    if (found.empty()) return false;
    if (first == '#') {
      attributes.id = std::move(found);
    } else {
      attributes.classes.push_back(std::move(found));
    }
    return true;
  }
};

}  // namespace

const std::string* Attributes::find(std::string_view name) const {
  const auto found =
      std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.first == name; });
  return found == pairs.end() ? nullptr : &found->second;
}

std::string Attributes::value(std::string_view name) const {
  const std::string* found = find(name);
  return found ? *found : std::string();
}

bool Attributes::has_class(std::string_view name) const {
  return std::find(classes.begin(), classes.end(), name) != classes.end();
}

std::optional<AttributeRun> parse_attributes(std::string_view text) {
  AttributeScanner scanner{text};
  for (;;) {
    const std::size_t before = scanner.at;
    scanner.skip_spaces();
    if (scanner.at_end()) return std::nullopt;
    if (text[scanner.at] == '}') return AttributeRun{std::move(scanner.attributes), scanner.at + 1};
    const bool is_separated = scanner.at > before || scanner.at == 1;
    if (!is_separated || !scanner.one_attribute()) return std::nullopt;
  }
}

}  // namespace newsexport::markdown
