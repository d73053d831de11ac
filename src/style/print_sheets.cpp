// External interface: page_size_sheet(), font_size_sheet().
#include "style/print_sheets.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace newsexport {
namespace {

constexpr std::array<std::string_view, 4> kUnits = {"mm", "cm", "in", "pt"};

/// A positive number with one of the units.
bool is_length(std::string_view text) {
  const auto unit = std::ranges::find_if(kUnits, [&](std::string_view one) { return text.ends_with(one); });
  if (unit == kUnits.end()) return false;
  text.remove_suffix(unit->size());
  const bool is_plain =
      !text.empty() && text.size() < 12 && text.find_first_not_of("0123456789.") == std::string_view::npos;
  return is_plain && std::atof(std::string(text).c_str()) > 0;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

}  // namespace

std::optional<std::string> page_size_sheet(std::string_view size) {
  const std::string name = lower(size);
  if (name == "a4" || name == "a5" || name == "letter") return "@page { size: " + name + " }\n";
  if (name == "tabloid") return "@page { size: 280mm 430mm }\n";
  const std::size_t by = name.find('x');
  if (by == std::string::npos) return std::nullopt;
  const std::string width = name.substr(0, by), height = name.substr(by + 1);
  if (!is_length(width) || !is_length(height)) return std::nullopt;
  return "@page { size: " + width + " " + height + " }\n";
}

std::optional<std::string> font_size_sheet(std::string_view size) {
  const std::string length = lower(size);
  if (!is_length(length)) return std::nullopt;
  return "html { font-size: " + length + " }\n";
}

}  // namespace newsexport
