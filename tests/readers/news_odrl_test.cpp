#include <catch2/catch.hpp>

#include "readers/news/odrl_policy.h"
#include "xml/xml_tree.h"

namespace newsexport::news {
namespace {

using Codes = std::vector<std::string>;

struct Read {
  Rights rights;
  Diagnostics diagnostics;
};

Read read(const OdrlPolicy& policy, const Rights& before = {}) {
  Read result{before, Diagnostics("a.xml")};
  add_odrl(policy, "urn:a", {3, 0}, result.rights, result.diagnostics);
  return result;
}

Read from_xml(const std::string& rules, const Rights& before = {}) {
  return read(odrl_from_xml(read_xml_tree(
                  {"a.xml", "<rightsExpressionXML><o:Policy xmlns:o='http://www.w3.org/ns/odrl/2/' uid='p'>" +
                                rules + "</o:Policy></rightsExpressionXML>"})),
              before);
}

Read from_json(const std::string& policy) {
  return read(odrl_from_text(policy));
}

std::string constraint(const std::string& name, const std::string& relation, const std::string& operand) {
  return "<o:constraint name='http://www.w3.org/ns/odrl/2/" + name +
         "' operator='http://www.w3.org/ns/odrl/2/" + relation + "' rightOperand='" + operand + "'/>";
}

constexpr const char* kDistribute = "<o:action name='http://iptc.org/std/RightsML/2011-10-07/distribute'/>";

}  // namespace

TEST_CASE("odrl: a permission is usage terms; who grants it, its place and its dates are fields") {
  const Read found = from_xml(
      std::string("<o:permission><o:asset uid='urn:a' relation='http://www.w3.org/ns/odrl/2/target'/>") +
      kDistribute + constraint("spatial", "eq", "http://cvx.iptc.org/iso3166-1a3/DEU") +
      constraint("dateTime", "gteq", "2026-05-12") + constraint("dateTime", "lt", "2027-05-12") +
      "<o:party uid='http://a.example/epa' function='http://www.w3.org/ns/odrl/2/assigner'/>"
      "<o:party uid='http://a.example/partners' function='http://www.w3.org/ns/odrl/2/assignee'/>"
      "</o:permission>");
  CHECK(found.rights.usage_terms == "permission: distribute (assignee http://a.example/partners)");
  CHECK(found.rights.territory == "DEU");
  CHECK(found.rights.agent == "http://a.example/epa");
  REQUIRE(found.rights.starts);
  REQUIRE(found.rights.ends);
  CHECK(found.rights.starts->month == 5);
  CHECK(found.rights.ends->year == 2027);
  CHECK(found.rights.origin_of(RightsField::territory)->position.line == 3);
  CHECK(found.diagnostics.entries().empty());
}

TEST_CASE("odrl: a prohibition is a restriction, with what limits it") {
  const Read found = from_xml("<o:prohibition><o:action name='odrl:commercialize'/>" +
                              constraint("spatial", "eq", "DEU") + "</o:prohibition>");
  CHECK(found.rights.restrictions == "prohibition: commercialize (spatial eq DEU)");
  CHECK(found.rights.territory.empty());
  CHECK(found.rights.usage_terms.empty());
}

TEST_CASE("odrl: all the world but one place") {
  const Read found = from_xml(std::string("<o:permission>") + kDistribute +
                              constraint("spatial", "neq", "ABW") + "</o:permission>");
  CHECK(found.rights.territory == "World excluding ABW");
}

TEST_CASE("odrl: what a constraint says of one permission among several stays with that one") {
  const Read found =
      from_xml(std::string("<o:permission>") + kDistribute + constraint("spatial", "eq", "DEU") +
               "</o:permission><o:permission><o:action name='print'/></o:permission>");
  CHECK(found.rights.territory.empty());
  CHECK(found.rights.usage_terms == "permission: distribute (spatial eq DEU) / permission: print");
}

TEST_CASE("odrl: rights of something else than the article say so and set no field") {
  const Read found = from_xml(std::string("<o:permission><o:asset uid='urn:b' relation='target'/>") +
                              kDistribute + constraint("spatial", "eq", "DEU") +
                              "<o:party uid='http://a.example/epa' function='assigner'/></o:permission>");
  CHECK(found.rights.usage_terms ==
        "permission: distribute (target urn:b; assigner http://a.example/epa; spatial eq DEU)");
  CHECK(found.rights.territory.empty());
  CHECK(found.rights.agent.empty());
}

TEST_CASE("odrl: what contradicts a field that is known stays in words") {
  Rights before;
  before.territory = "Europe";
  before.agent = "Agency";
  before.usage_terms = "Ask first";
  const Read found = from_xml(std::string("<o:permission>") + kDistribute +
                                  constraint("spatial", "eq", "DEU") + constraint("dateTime", "lt", "soon") +
                                  "<o:party uid='epa' function='assigner'/></o:permission>",
                              before);
  CHECK(found.rights.territory == "Europe");
  CHECK(found.rights.agent == "Agency");
  CHECK(found.rights.usage_terms ==
        "Ask first / permission: distribute (assigner epa; spatial eq DEU; dateTime lt soon)");
}

TEST_CASE("odrl: duties stand with their permission, or alone") {
  const Read found = from_xml(
      "<o:permission><o:action name='print'/><o:duty><o:action name='attribute'/></o:duty></o:permission>"
      "<o:duty><o:action name='inform'/></o:duty>");
  CHECK(found.rights.usage_terms == "permission: print (duty: attribute) / duty: inform");
}

TEST_CASE("odrl: the policies that TDMRep profiles say whether data mining is reserved") {
  const auto reserved = [](const std::string& rule) {
    return from_json(R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Offer", "uid": "p",
        "assigner": {"vcard:fn": "Agency"}, )" +
                     rule + "}");
  };
  const Read asks = reserved(R"("permission": [{"target": "urn:a", "action": "tdm:mine",
      "duty": [{"action": "obtainConsent"}]}])");
  CHECK(asks.rights.tdm_reservation == true);
  CHECK(asks.rights.agent == "Agency");
  CHECK(asks.rights.usage_terms == "permission: mine (duty: obtainConsent)");
  CHECK(reserved(R"("permission": {"action": "tdm:mine"})").rights.tdm_reservation == false);
  CHECK(reserved(R"("permission": {"action": "tdm:mine", "constraint": {"leftOperand": "purpose",
      "operator": "eq", "rightOperand": "research"}})")
            .rights.tdm_reservation == true);
  CHECK(reserved(R"("prohibition": {"action": "http://www.w3.org/ns/tdmrep#mine"})").rights.tdm_reservation ==
        true);
  CHECK_FALSE(reserved(R"("permission": {"action": "print"})").rights.tdm_reservation);
}

TEST_CASE("odrl: the older JSON of IPTC's examples") {
  const Read found = from_json(R"({"policytype": "http://www.w3.org/ns/odrl/2/Agreement", "policyid": "p",
      "prohibitions": [{"target": "urn:a", "action": "http://www.w3.org/ns/odrl/2/commercialize",
      "assigner": "http://a.example/pa", "constraints": [{"name": "http://w3.org/ns/odrl/2/purpose",
      "operator": "http://w3.org/ns/odrl/2/eq", "rightOperand": "advertising"}]}]})");
  CHECK(found.rights.restrictions == "prohibition: commercialize (purpose eq advertising)");
  CHECK(found.rights.agent == "http://a.example/pa");
  CHECK(found.diagnostics.entries().empty());
}

TEST_CASE("odrl: JSON-LD with typed values, lists and refinements") {
  const Read found = from_json(R"({"permission": [{"action": [{"rdf:value": {"@id": "odrl:print"},
      "refinement": [{"leftOperand": "count", "operator": "lteq", "rightOperand": {"@value": "500"}}]}],
      "constraint": [{"leftOperand": "spatial", "operator": "isAnyOf", "rightOperand": ["DE", "FR"]}]}]})");
  CHECK(found.rights.usage_terms == "permission: print (count lteq 500)");
  CHECK(found.rights.territory == "DE, FR");
}

TEST_CASE("odrl: what is not read is reported by name") {
  const Read more = from_json(R"({"conflict": "perm", "permission": [{"action": "print",
      "constraint": [{"and": []}], "remedy": 1}]})");
  CHECK(codes(more.diagnostics) == Codes{"rights.expression-unread"});
  CHECK(more.diagnostics.entries()[0].message ==
        "of the rights expression, these are left out: conflict, constraint, remedy");
  CHECK(from_xml("<o:permission><o:action name='print'/><o:party uid='x' function='informedParty'/>"
                 "</o:permission>")
            .diagnostics.entries()
            .at(0)
            .message.ends_with("left out: party"));
  for (const char* broken : {"", "{....JSON ....}", "[]", "{}", "1", "{\"permission\": [1, {}]}"}) {
    const Read none = from_json(broken);
    CHECK(codes(none.diagnostics) == Codes{"rights.expression-unread"});
    CHECK(none.diagnostics.entries()[0].position.line == 3);
    CHECK(none.rights.empty());
  }
  CHECK(codes(from_xml("").diagnostics) == Codes{"rights.expression-unread"});
}

}  // namespace newsexport::news
