#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsexport::markdown {

/// What pandoc's braces say: `{#id .class key=value key="a value"}`.
struct Attributes {
  std::string id;
  std::vector<std::string> classes;
  std::vector<std::pair<std::string, std::string>> pairs;

  /// The value of the first pair with this name, or null.
  const std::string* find(std::string_view name) const;
  /// The value of the first pair with this name, or "".
  std::string value(std::string_view name) const;
  bool has_class(std::string_view name) const;
};

struct AttributeRun {
  Attributes attributes;
  std::size_t length = 0;  ///< bytes, both braces included
};

/// Reads the attributes at the start of `text`, which begins with "{". None where the braces hold anything
/// else (then they are just text). Never looks past the end of the line.
std::optional<AttributeRun> parse_attributes(std::string_view text);

}  // namespace newsexport::markdown
