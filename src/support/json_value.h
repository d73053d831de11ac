#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/source.h"

namespace newsexport {

/// A value of JSON, or of YAML that says no more than JSON can, with its place in the file.
/// Numbers and booleans are the text that they were written as.
struct JsonValue {
  enum class Kind { none, text, list, map };
  struct Member;

  Kind kind = Kind::none;
  std::string text;
  std::vector<JsonValue> items;
  std::vector<Member> members;  ///< in the order of the file
  Position position;

  /// The member of a map, or null.
  const JsonValue* find(const std::string& name) const;
  /// All text inside on one line: lists divided by ", ", maps as "name: value".
  std::string flattened() const;
  /// The first words of flattened(), for a message.
  std::string excerpt() const;
};
struct JsonValue::Member {
  std::string name;
  JsonValue value;
};

/// What a file may cost at most: its values are counted with their bytes, so that neither deep nesting nor
/// YAML aliases that multiply themselves take all memory.
struct JsonBudget {
  static constexpr int kDeepest = 64;
  static constexpr std::size_t kPerValue = sizeof(JsonValue);
  std::size_t bytes_left = std::size_t{400} << 20;

  /// False where there is nothing left.
  bool spend(std::size_t text_size);
};

/// `text` with the characters that XML cannot carry as U+FFFD: JSON's and YAML's escapes can write them.
std::string without_invalid_characters(const std::string& text);

}  // namespace newsexport
