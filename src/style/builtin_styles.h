#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsexport {

/// The style of an article for which none is chosen, and the one that a user's own stylesheet is laid over.
inline constexpr std::string_view kDefaultStyle = "classic";

/// A style that is built into the program: a folder of styles/ with a print.css.
struct BuiltinStyle {
  std::string_view name;
  std::string stylesheet;  ///< styles/base/book.css, and the style's own behind it; what the EPUB carries
  std::string_view print_stylesheet;  ///< laid over it for the PDF
};

/// The text of the built-in stylesheet of that name.
std::optional<std::string_view> find_builtin_style(std::string_view name);

/// What the built-in style of that name lays over it for print.
std::optional<std::string_view> find_builtin_print_style(std::string_view name);

/// In alphabetical order.
std::vector<std::string_view> builtin_style_names();

/// All of them.
const std::vector<BuiltinStyle>& builtin_styles();

}  // namespace newsexport
