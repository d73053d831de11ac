// External interface: the styles that are built into the program.
#include "style/builtin_styles.h"

#include <algorithm>

#include "support/embedded_files.h"

namespace newsexport {
namespace {

constexpr std::string_view kFolder = "styles/";

std::vector<BuiltinStyle> load_styles() {
  const std::string_view base = embedded_text("styles/base/book.css");
  std::vector<BuiltinStyle> styles;
  for (const EmbeddedFile& file : embedded_files()) {
    const std::string_view name = middle_of_name(file.name, kFolder, "/print.css");
    if (name.empty()) continue;
    const std::string own = std::string(kFolder) + std::string(name) + "/book.css";
    styles.push_back({name, std::string(base) + std::string(embedded_text(own)), file.text});
  }
  return styles;
}

const BuiltinStyle* find_style(std::string_view name) {
  const std::vector<BuiltinStyle>& styles = builtin_styles();
  const auto found = std::ranges::find(styles, name, &BuiltinStyle::name);
  return found == styles.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<BuiltinStyle>& builtin_styles() {
  static const std::vector<BuiltinStyle> kStyles = load_styles();
  return kStyles;
}

std::optional<std::string_view> find_builtin_style(std::string_view name) {
  const BuiltinStyle* found = find_style(name);
  return found ? std::optional<std::string_view>(found->stylesheet) : std::nullopt;
}

std::optional<std::string_view> find_builtin_print_style(std::string_view name) {
  const BuiltinStyle* found = find_style(name);
  return found ? std::optional(found->print_stylesheet) : std::nullopt;
}

std::vector<std::string_view> builtin_style_names() {
  std::vector<std::string_view> names;
  for (const BuiltinStyle& style : builtin_styles()) names.push_back(style.name);
  return names;
}

}  // namespace newsexport
