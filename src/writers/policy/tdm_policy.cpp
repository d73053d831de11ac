// External interface: write_tdm_policy().
#include "writers/policy/tdm_policy.h"

#include <nlohmann/json.hpp>

#include "support/visible_text.h"

namespace newsexport {
namespace {

using Json = nlohmann::ordered_json;

/// The article's own address.
std::string target_of(const Story& story) {
  const std::string& url = story.article.canonical_url;
  return url.empty() ? story.identifier : url;
}

/// ODRL wants an identifier of the policy itself: where it will stand, else one made from the article's own.
std::string uid_of(const Story& story) {
  const std::string& policy = story.article.rights.tdm_policy;
  return policy.empty() ? target_of(story) + "#tdm-policy" : policy;
}

}  // namespace

std::string write_tdm_policy(const Story& story, Diagnostics& diagnostics) {
  const Rights& rights = story.article.rights;
  if (!rights.tdm_reservation) {
    diagnostics.warning({}, "rights.policy-missing",
                        "the rights say nothing of text and data mining; no policy is written");
    return {};
  }
  const std::string& assigner = rights.agent.empty() ? rights.holder : rights.agent;
  if (assigner.empty()) {
    diagnostics.warning({}, "rights.policy-without-assigner",
                        "the rights name nobody who could be asked; no policy is written");
    return {};
  }
  Json permission = {{"target", target_of(story)}, {"action", "tdm:mine"}};
  if (*rights.tdm_reservation) permission["duty"] = Json::array({{{"action", "obtainConsent"}}});
  const Json policy = {
      {"@context", {"http://www.w3.org/ns/odrl.jsonld", {{"tdm", "http://www.w3.org/ns/tdmrep#"}}}},
      {"@type", "Offer"},
      {"profile", "http://www.w3.org/ns/tdmrep"},
      {"uid", uid_of(story)},
      {"assigner", {{"vcard:fn", assigner}}},
      {"permission", Json::array({permission})}};
  return visible_json(policy.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace newsexport
