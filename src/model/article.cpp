#include "model/article.h"

namespace newsexport {

bool Publication::empty() const {
  return name.empty() && section.empty() && edition.empty() && page.empty() && issn.empty();
}

const std::string& Reference::variable(const std::string& name) const {
  static const std::string kNone;
  const auto found = variables.find(name);
  return found == variables.end() ? kNone : found->second;
}

}  // namespace newsexport
