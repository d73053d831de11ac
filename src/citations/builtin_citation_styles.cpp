// External interface: the citation styles that are built into the program.
#include "citations/builtin_citation_styles.h"

#include <algorithm>

#include "support/embedded_files.h"

namespace newsexport {

const std::vector<BuiltinCitationStyle>& builtin_citation_styles() {
  static const std::vector<BuiltinCitationStyle> kStyles = [] {
    std::vector<BuiltinCitationStyle> styles;
    for (const EmbeddedFile& file : embedded_files()) {
      const std::string_view name = middle_of_name(file.name, "styles/citation/", ".csl");
      if (!name.empty()) styles.push_back({name, file.text});
    }
    return styles;
  }();
  return kStyles;
}

std::optional<std::string_view> find_builtin_citation_style(std::string_view name) {
  const auto found = std::ranges::find(builtin_citation_styles(), name, &BuiltinCitationStyle::name);
  if (found == builtin_citation_styles().end()) return std::nullopt;
  return found->text;
}

}  // namespace newsexport
