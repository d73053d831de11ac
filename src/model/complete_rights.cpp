// External interface: complete_rights().
#include "model/complete_rights.h"

#include <fmt/format.h>

#include "model/creative_commons.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

bool is_web_address(std::string_view text) {
  const std::string start = fold_case(text.substr(0, 8));
  const bool has_scheme = start.starts_with("https://") || start.starts_with("http://");
  return has_scheme && text.size() > 8 && text.find_first_of(" \t\n<>\"{}|\\^`") == text.npos;
}

Position position_of(const Rights& rights, RightsField field) {
  const RightsOrigin* origin = rights.origin_of(field);
  return origin ? origin->position : Position{};
}

void set_name(Rights& rights, const CreativeCommons& licence) {
  if (rights.licence_name.empty()) {
    rights.note_origin(RightsField::licence_name, RightsOrigin::Kind::licence,
                       position_of(rights, RightsField::licence_url));
  }
  rights.licence_name = licence.name();
}

void set_address(Rights& rights, const CreativeCommons& licence) {
  rights.licence_url = licence.url();
  if (rights.licence_url.empty()) return;
  rights.note_origin(RightsField::licence_url, RightsOrigin::Kind::licence,
                     position_of(rights, RightsField::licence_name));
}

/// Whether the name may be that of the licence at the address: what it does not say does not contradict.
bool agree(const CreativeCommons& name, const CreativeCommons& address) {
  return name.terms == address.terms && (name.version.empty() || name.version == address.version) &&
         (name.jurisdiction.empty() || name.jurisdiction == address.jurisdiction);
}

void complete_licence(Rights& rights, Diagnostics& diagnostics) {
  const Position position = position_of(rights, RightsField::licence_url);
  const auto by_name = parse_creative_commons_name(rights.licence_name);
  const auto by_address = parse_creative_commons_url(rights.licence_url);
  if (by_name && by_address && !agree(*by_name, *by_address)) {
    diagnostics.warning(position, "rights.licence-contradicts",
                        fmt::format("the licence is called '{}', and '{}' is another; both are printed",
                                    rights.licence_name, rights.licence_url));
    return;
  }
  if (!rights.licence_url.empty() && !by_address && !is_web_address(rights.licence_url)) {
    diagnostics.warning(
        position, "rights.url-invalid",
        fmt::format("'{}' is no web address; the licence is printed without a link", rights.licence_url));
  }
  if (by_name) {
    set_name(rights, by_address ? *by_address : *by_name);
    if (rights.licence_url.empty()) set_address(rights, *by_name);
  } else if (by_address && rights.licence_name.empty()) {
    set_name(rights, *by_address);
  }
}

void check_policy(Rights& rights, Diagnostics& diagnostics) {
  if (rights.tdm_policy.empty()) return;
  const Position position = position_of(rights, RightsField::tdm_policy);
  if (!is_web_address(rights.tdm_policy)) {
    diagnostics.warning(position, "rights.policy-invalid",
                        fmt::format("'{}' is no web address; the policy for text and data mining is left out",
                                    rights.tdm_policy));
    rights.tdm_policy.clear();
  } else if (!rights.tdm_reservation) {
    diagnostics.warning(position, "rights.policy-alone",
                        "a policy for text and data mining goes with a reservation, and none is given; it is "
                        "left out");
    rights.tdm_policy.clear();
  }
}

}  // namespace

void complete_rights(Article& article, Diagnostics& diagnostics) {
  complete_licence(article.rights, diagnostics);
  check_policy(article.rights, diagnostics);
  for (ScopedRights& further : article.further_rights) {
    complete_licence(further.rights, diagnostics);
    check_policy(further.rights, diagnostics);
  }
}

}  // namespace newsexport
