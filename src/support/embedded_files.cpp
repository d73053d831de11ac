// External interface: embedded_text(), middle_of_name(). The table itself is generated.
#include "support/embedded_files.h"

#include <algorithm>

namespace newsexport {

std::string_view embedded_text(std::string_view name) {
  const auto files = embedded_files();
  const auto found = std::ranges::lower_bound(files, name, {}, &EmbeddedFile::name);
  return found != files.end() && found->name == name ? found->text : std::string_view();
}

std::string_view middle_of_name(std::string_view name, std::string_view before, std::string_view after) {
  if (name.size() < before.size() + after.size()) return {};
  if (!name.starts_with(before) || !name.ends_with(after)) return {};
  const std::string_view middle = name.substr(before.size(), name.size() - before.size() - after.size());
  return middle.find('/') == middle.npos ? middle : std::string_view();
}

}  // namespace newsexport
