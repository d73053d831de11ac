#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/rights.h"
#include "support/diagnostics.h"
#include "support/json_value.h"
#include "xml/xml_query.h"

namespace newsexport::news {

/// "spatial eq DEU"
struct OdrlConstraint {
  std::string name;
  std::string relation;
  std::string operand;
};

/// A permission, prohibition or duty. URIs of the vocabulary's terms are cut to the term ("distribute"); all
/// others are as found.
struct OdrlRule {
  enum class Kind { permission, prohibition, duty };
  Kind kind = Kind::permission;
  std::string action;
  std::string target;
  std::string assigner;  ///< who grants: its name, else its URI
  std::string assignee;
  std::vector<OdrlConstraint> constraints;
  std::vector<OdrlRule> duties;  ///< of a permission
};

/// A policy in ODRL, the language of IPTC's RightsML: of its Information Model 2.2 what news uses, and the
/// older encodings that IPTC's examples are in.
struct OdrlPolicy {
  std::vector<OdrlRule> rules;
  std::vector<std::string> unread;  ///< names of what it says besides
};

/// Whether `language` names ODRL or RightsML.
bool is_odrl(std::string_view language);

/// The `Policy` at or below the element.
OdrlPolicy odrl_from_xml(const XmlElement& element);
/// JSON-LD ("permission") or ODRL's older JSON ("permissions").
OdrlPolicy odrl_from_json(const JsonValue& policy);
/// JSON in a text; one that is none has no rules.
OdrlPolicy odrl_from_text(const std::string& text);

/// Adds what the policy says to rights of `identifier`. Rules become usage terms and restrictions in ODRL's
/// own words. Assigner, territory, dates and a rule on text and data mining have fields of their own where
/// the rule is for all of the article; what contradicts a field stays in words. A policy without a rule, and
/// what was not read of one, is reported as `rights.expression-unread`.
void add_odrl(const OdrlPolicy& policy, const std::string& identifier, Position position, Rights& rights,
              Diagnostics& diagnostics);

}  // namespace newsexport::news
