// External interface: name_of(), Rights' members.
#include "model/rights.h"

#include <algorithm>

namespace newsexport {

std::string_view name_of(RightsField field) {
  switch (field) {
    case RightsField::notice:
      return "notice";
    case RightsField::holder:
      return "holder";
    case RightsField::year:
      return "year";
    case RightsField::licence_name:
      return "licence-name";
    case RightsField::licence_url:
      return "licence-url";
    case RightsField::usage_terms:
      return "usage-terms";
    case RightsField::credit_line:
      return "credit-line";
    case RightsField::agent:
      return "agent";
    case RightsField::territory:
      return "territory";
    case RightsField::starts:
      return "starts";
    case RightsField::ends:
      return "ends";
    case RightsField::restrictions:
      return "restrictions";
    case RightsField::tdm_reservation:
      return "tdm-reservation";
    case RightsField::tdm_policy:
      return "tdm-policy";
  }
  return "";
}

std::string_view name_of(RightsOrigin::Kind kind) {
  switch (kind) {
    case RightsOrigin::Kind::front_matter:
      return "front matter";
    case RightsOrigin::Kind::text:
      return "text";
    case RightsOrigin::Kind::notice:
      return "words of the notice";
    case RightsOrigin::Kind::licence:
      return "licence";
    case RightsOrigin::Kind::command_line:
      return "command line";
  }
  return "";
}

bool Rights::empty() const {
  return notice.empty() && holder.empty() && year.empty() && licence_name.empty() && licence_url.empty() &&
         usage_terms.empty() && credit_line.empty() && agent.empty() && territory.empty() && !starts &&
         !ends && restrictions.empty() && !tdm_reservation && tdm_policy.empty();
}

void Rights::note_origin(RightsField field, RightsOrigin::Kind kind, Position position) {
  std::erase_if(origins, [field](const RightsOrigin& origin) { return origin.field == field; });
  origins.push_back({field, kind, position});
}

const RightsOrigin* Rights::origin_of(RightsField field) const {
  const auto found = std::ranges::find(origins, field, &RightsOrigin::field);
  return found == origins.end() ? nullptr : &*found;
}

}  // namespace newsexport
