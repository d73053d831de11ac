// External interface: odrl_from_json(), odrl_from_text().
#include <algorithm>

#include "readers/news/odrl_policy.h"
#include "readers/news/odrl_terms.h"
#include "support/error.h"
#include "support/parse_json.h"

namespace newsexport::news {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

// The values of a list, or the one value.
std::vector<const JsonValue*> each(const JsonValue& value) {
  std::vector<const JsonValue*> all;
  if (value.kind != JsonValue::Kind::list) return {&value};
  for (const JsonValue& item : value.items) all.push_back(&item);
  return all;
}

// Of a party, an asset or a typed value what names it.
std::string name_of(const JsonValue& value) {
  for (const char* name : {"vcard:fn", "name", "uid", "@value", "@id", "rdf:value"}) {
    if (const JsonValue* one = value.find(name)) return name_of(*one);
  }
  return value.flattened();
}

class JsonPolicyReader {
 public:
  OdrlPolicy read(const JsonValue& root) {
    OdrlRule common;  // what the policy says of all its rules
    for (const JsonValue::Member& member : root.members) {
      const bool is_about_policy = is_one_of(
          member.name, {"@context", "@type", "@id", "type", "uid", "policytype", "policyid", "profile"});
      if (!is_about_policy && !odrl_kind(member.name)) read_part(member, common);
    }
    for (const JsonValue::Member& member : root.members) {
      const auto kind = odrl_kind(member.name);
      if (!kind) continue;
      for (const JsonValue* rule : each(member.value))
        policy_.rules.push_back(read_rule(*rule, *kind, common));
    }
    std::erase_if(policy_.rules, [](const OdrlRule& rule) { return rule.action.empty(); });
    return std::move(policy_);
  }

 private:
  OdrlRule read_rule(const JsonValue& value, OdrlRule::Kind kind, const OdrlRule& common) {
    OdrlRule own;
    own.kind = kind;
    for (const JsonValue::Member& member : value.members) read_part(member, own);
    for (auto field : {&OdrlRule::action, &OdrlRule::target, &OdrlRule::assigner, &OdrlRule::assignee}) {
      if ((own.*field).empty()) own.*field = common.*field;
    }
    own.constraints.insert(own.constraints.end(), common.constraints.begin(), common.constraints.end());
    return own;
  }

  void read_part(const JsonValue::Member& member, OdrlRule& rule) {
    const std::string& name = member.name;
    if (name == "action") return read_actions(member.value, rule);
    if (name == "target") {
      rule.target = name_of(member.value);
    } else if (name == "assigner") {
      rule.assigner = name_of(member.value);
    } else if (name == "assignee") {
      rule.assignee = name_of(member.value);
    } else if (is_one_of(name, {"constraint", "constraints", "refinement"})) {
      for (const JsonValue* one : each(member.value)) read_constraint(*one, rule);
    } else if (is_one_of(name, {"duty", "duties"}) && rule.kind == OdrlRule::Kind::permission) {
      for (const JsonValue* one : each(member.value))
        rule.duties.push_back(read_rule(*one, OdrlRule::Kind::duty, {}));
    } else if (!is_one_of(name, {"uid", "@id", "@type"})) {
      policy_.unread.push_back(name);
    }
  }

  void read_actions(const JsonValue& value, OdrlRule& rule) {
    for (const JsonValue* one : each(value)) {
      const std::string action = odrl_term(name_of(*one));
      rule.action += (rule.action.empty() ? "" : ", ") + action;
      if (const JsonValue* refinement = one->find("refinement")) read_part({"refinement", *refinement}, rule);
    }
  }

  void read_constraint(const JsonValue& value, OdrlRule& rule) {
    const JsonValue* name = value.find("leftOperand") ? value.find("leftOperand") : value.find("name");
    const JsonValue* relation = value.find("operator");
    const JsonValue* operand = value.find("rightOperand");
    if (!name || !relation || !operand) {
      policy_.unread.emplace_back("constraint");  // "and", "or", …
      return;
    }
    std::string operands;
    for (const JsonValue* one : each(*operand)) operands += (operands.empty() ? "" : ", ") + name_of(*one);
    rule.constraints.push_back(
        {odrl_term(name_of(*name)), odrl_term(name_of(*relation)), std::move(operands)});
  }

  OdrlPolicy policy_;
};

}  // namespace

OdrlPolicy odrl_from_json(const JsonValue& policy) {
  return JsonPolicyReader().read(policy);
}

OdrlPolicy odrl_from_text(const std::string& text) {
  try {
    return odrl_from_json(parse_json({"", text}));
  } catch (const Error&) {
    return {};  // the caller reports it with its own place
  }
}

}  // namespace newsexport::news
