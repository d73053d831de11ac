// External interface: publishers().
#include "model/publishers.h"

#include <algorithm>

#include "support/utf8.h"

namespace newsexport {

std::vector<std::string> publishers(const Article& article) {
  std::vector<std::string> names;
  const auto add = [&names](const std::string& text) {
    std::string name = collapse_space(text);
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  };
  add(article.publication.name);
  for (const ExtraField& field : article.extra_fields) {
    if (field.name == "publisher") add(field.value);
  }
  return names;
}

}  // namespace newsexport
