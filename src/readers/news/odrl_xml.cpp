// External interface: odrl_from_xml().
#include "readers/news/odrl_policy.h"
#include "readers/news/odrl_terms.h"

namespace newsexport::news {
namespace {

// ODRL XML 2.2 has terms as text, 2.0 and 2.1 in an attribute.
std::string name_of(const XmlElement& element) {
  const std::string& name = attribute(element, "name");
  return odrl_term(name.empty() ? text_of(element) : name);
}

std::string uid_of(const XmlElement& element) {
  const std::string& uid = attribute(element, "uid");
  return uid.empty() ? text_of(element) : uid;
}

OdrlConstraint read_constraint(const XmlElement& element) {
  const std::string& name = attribute(element, "name");
  return {odrl_term(name.empty() ? attribute(element, "leftOperand") : name),
          odrl_term(attribute(element, "operator")), attribute(element, "rightOperand")};
}

OdrlRule read_rule(const XmlElement& element, OdrlRule::Kind kind, std::vector<std::string>& unread) {
  OdrlRule rule;
  rule.kind = kind;
  for (const XmlElement* part : child_elements(element)) {
    const std::string_view name = local_name(*part);
    const std::string function = odrl_term(attribute(*part, "function"));
    if (name == "action" && rule.action.empty()) {
      rule.action = name_of(*part);
    } else if (name == "asset" && odrl_term(attribute(*part, "relation")) == "target" &&
               rule.target.empty()) {
      rule.target = uid_of(*part);
    } else if (name == "party" && function == "assigner" && rule.assigner.empty()) {
      rule.assigner = uid_of(*part);
    } else if (name == "party" && function == "assignee" && rule.assignee.empty()) {
      rule.assignee = uid_of(*part);
    } else if (name == "constraint" && !attribute(*part, "operator").empty()) {
      rule.constraints.push_back(read_constraint(*part));
    } else if (name == "duty" && kind == OdrlRule::Kind::permission) {
      rule.duties.push_back(read_rule(*part, OdrlRule::Kind::duty, unread));
    } else {
      unread.emplace_back(name);
    }
  }
  return rule;
}

}  // namespace

OdrlPolicy odrl_from_xml(const XmlElement& element) {
  OdrlPolicy policy;
  const bool is_policy = local_name(element) == "Policy";
  const XmlElement* root = is_policy ? &element : find_element(element, "Policy");
  if (!root) return policy;
  for (const XmlElement* part : child_elements(*root)) {
    const auto kind = odrl_kind(local_name(*part));
    if (kind) {
      policy.rules.push_back(read_rule(*part, *kind, policy.unread));
    } else {
      policy.unread.emplace_back(local_name(*part));
    }
  }
  std::erase_if(policy.rules, [](const OdrlRule& rule) { return rule.action.empty(); });
  if (!attribute(*root, "conflict").empty()) policy.unread.emplace_back("conflict");
  return policy;
}

}  // namespace newsexport::news
