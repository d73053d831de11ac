#include "support/json_value.h"

#include "support/utf8.h"

namespace newsexport {

const JsonValue* JsonValue::find(const std::string& name) const {
  for (const Member& member : members) {
    if (member.name == name) return &member.value;
  }
  return nullptr;
}

std::string JsonValue::flattened() const {
  if (kind == Kind::text) return text;
  std::string result;
  const auto divide = [&result] {
    if (!result.empty()) result += ", ";
  };
  for (const JsonValue& item : items) {
    divide();
    result += item.flattened();
  }
  for (const Member& member : members) {
    divide();
    result += member.name + ": " + member.value.flattened();
  }
  return result;
}

std::string JsonValue::excerpt() const {
  constexpr std::size_t kLongest = 80;
  std::string text_inside = flattened();
  if (code_point_count(text_inside) <= kLongest) return text_inside;
  std::size_t end = 0;
  for (std::size_t count = 0; count < kLongest; ++count) next_code_point(text_inside, end);
  text_inside.resize(end);
  return text_inside + "…";
}

bool JsonBudget::spend(std::size_t text_size) {
  const std::size_t cost = kPerValue + text_size;
  if (cost > bytes_left) return false;
  bytes_left -= cost;
  return true;
}

std::string without_invalid_characters(const std::string& text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = next_code_point(text, at);
    append_utf8(result, is_xml_character(code_point) ? code_point : U'\uFFFD');
  }
  return result;
}

}  // namespace newsexport
