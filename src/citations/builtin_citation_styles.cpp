#include "citations/builtin_citation_styles.h"

#include <algorithm>

namespace newsexport {

std::optional<std::string_view> find_builtin_citation_style(std::string_view name) {
  const auto found = std::ranges::find(builtin_citation_styles(), name, &BuiltinCitationStyle::name);
  if (found == builtin_citation_styles().end()) return std::nullopt;
  return found->text;
}

}  // namespace newsexport
