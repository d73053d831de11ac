#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace newsexport {

/// The citation style of an article for which none is chosen.
inline constexpr std::string_view kDefaultCitationStyle = "news";

/// A citation style that is built into the program: styles/citation/<name>.csl.
struct BuiltinCitationStyle {
  std::string_view name;
  std::string_view text;
};

/// The text of the built-in citation style of that name.
std::optional<std::string_view> find_builtin_citation_style(std::string_view name);

/// All of them, in alphabetical order.
const std::vector<BuiltinCitationStyle>& builtin_citation_styles();

}  // namespace newsexport
