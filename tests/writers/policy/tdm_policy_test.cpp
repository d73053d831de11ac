#include "writers/policy/tdm_policy.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

using namespace newsexport;
using Json = nlohmann::json;
using Codes = std::vector<std::string>;

namespace {

Story reserved_story() {
  Story story;
  story.identifier = "urn:uuid:1";
  story.article.rights = {.holder = "The Quay", .tdm_reservation = true};
  return story;
}

}  // namespace

TEST_CASE("tdm policy: who reserves wants consent to be obtained", "[rights]") {
  Story story = reserved_story();
  story.article.rights.tdm_policy = "https://quay.example/policies/1";
  story.article.canonical_url = "https://quay.example/story";
  Diagnostics diagnostics;
  CHECK(Json::parse(write_tdm_policy(story, diagnostics)) == Json::parse(R"({
    "@context": ["http://www.w3.org/ns/odrl.jsonld", {"tdm": "http://www.w3.org/ns/tdmrep#"}],
    "@type": "Offer",
    "profile": "http://www.w3.org/ns/tdmrep",
    "uid": "https://quay.example/policies/1",
    "assigner": {"vcard:fn": "The Quay"},
    "permission": [{"target": "https://quay.example/story", "action": "tdm:mine",
                    "duty": [{"action": "obtainConsent"}]}]
  })"));
  CHECK(diagnostics.entries().empty());
}

TEST_CASE("tdm policy: who does not reserve permits without a duty", "[rights]") {
  Story story = reserved_story();
  story.article.rights.tdm_reservation = false;
  Diagnostics diagnostics;
  const Json policy = Json::parse(write_tdm_policy(story, diagnostics));
  CHECK_FALSE(policy["permission"][0].contains("duty"));
  CHECK(policy["uid"] == "urn:uuid:1#tdm-policy");
}

TEST_CASE("tdm policy: an agent is asked in place of the holder", "[rights]") {
  Story story = reserved_story();
  story.article.rights.agent = "Quay Syndication";
  Diagnostics diagnostics;
  CHECK(Json::parse(write_tdm_policy(story, diagnostics))["assigner"]["vcard:fn"] == "Quay Syndication");
}

TEST_CASE("tdm policy: nothing is offered that the rights do not say", "[rights]") {
  Story silent = reserved_story();
  silent.article.rights.tdm_reservation.reset();
  Diagnostics diagnostics;
  CHECK(write_tdm_policy(silent, diagnostics).empty());
  Story nobodys = reserved_story();
  nobodys.article.rights.holder.clear();
  CHECK(write_tdm_policy(nobodys, diagnostics).empty());
  CHECK(codes(diagnostics) == Codes{"rights.policy-missing", "rights.policy-without-assigner"});
}
