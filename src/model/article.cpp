#include "model/article.h"

namespace newsexport {

bool Rights::empty() const {
  return notice.empty() && holder.empty() && year.empty() && licence_name.empty() && licence_url.empty() &&
         usage_terms.empty() && credit_line.empty() && !tdm_reservation && tdm_policy.empty();
}

bool Publication::empty() const {
  return name.empty() && section.empty() && edition.empty() && page.empty() && issn.empty();
}

const std::string& Reference::variable(const std::string& name) const {
  static const std::string kNone;
  const auto found = variables.find(name);
  return found == variables.end() ? kNone : found->second;
}

}  // namespace newsexport
