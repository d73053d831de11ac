#include "style/builtin_styles.h"

#include <algorithm>

namespace newsexport {

std::optional<std::string_view> find_builtin_style(std::string_view name) {
  const std::vector<BuiltinStyle>& styles = builtin_styles();
  const auto found = std::ranges::find(styles, name, &BuiltinStyle::name);
  if (found == styles.end()) return std::nullopt;
  return found->stylesheet;
}

std::optional<std::string_view> find_builtin_print_style(std::string_view name) {
  const std::vector<BuiltinStyle>& styles = builtin_styles();
  const auto found = std::ranges::find(styles, name, &BuiltinStyle::name);
  if (found == styles.end()) return std::nullopt;
  return found->print_stylesheet;
}

std::vector<std::string_view> builtin_style_names() {
  std::vector<std::string_view> names;
  for (const BuiltinStyle& style : builtin_styles()) names.push_back(style.name);
  return names;
}

}  // namespace newsexport
