#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace newsexport {

/// The citation style of an article for which none is chosen.
inline constexpr std::string_view kDefaultCitationStyle = "news";

/// A citation style that is built into the program: styles/citation/<name>.csl, embedded by
/// scripts/embed-styles.cmake.
struct BuiltinCitationStyle {
  std::string_view name;
  std::string_view text;
};

/// The text of the built-in citation style of that name.
std::optional<std::string_view> find_builtin_citation_style(std::string_view name);

/// The table itself, in alphabetical order, which the build generates.
const std::vector<BuiltinCitationStyle>& builtin_citation_styles();

}  // namespace newsexport
