// External interface: is_odrl(), add_odrl().
#include "readers/news/odrl_policy.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/rights_fields.h"
#include "readers/news/fields.h"
#include "support/utf8.h"

namespace newsexport::news {
namespace {

bool is_mining(const OdrlRule& rule) {
  return rule.action == "mine";  // http://www.w3.org/ns/tdmrep#mine
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

std::string words_of(const OdrlConstraint& constraint) {
  return constraint.name + " " + constraint.relation + " " + constraint.operand;
}

/// Takes one policy over. A constraint that holds for one permission among several is not the article's.
class PolicyReader {
 public:
  PolicyReader(const OdrlPolicy& policy, const std::string& identifier, Position position, Rights& rights)
      : policy_(policy), identifier_(identifier), position_(position), rights_(rights) {}

  void read() {
    const auto permissions = std::ranges::count(policy_.rules, OdrlRule::Kind::permission, &OdrlRule::kind);
    for (const OdrlRule& rule : policy_.rules) {
      const bool is_about_article = rule.target.empty() || rule.target == identifier_;
      if (is_about_article && is_mining(rule)) read_mining(rule);
      if (is_about_article) set_right(rights_, RightsField::agent, rule.assigner, position_);
      has_fields_ = is_about_article && permissions == 1 && rule.kind == OdrlRule::Kind::permission;
      const bool is_ban = rule.kind == OdrlRule::Kind::prohibition;
      append(is_ban ? RightsField::restrictions : RightsField::usage_terms, words_of_rule(rule));
    }
  }

 private:
  // As W3C's TDM Reservation Protocol has it: a permission under conditions leaves the right reserved.
  void read_mining(const OdrlRule& rule) {
    if (rights_.tdm_reservation || rule.kind == OdrlRule::Kind::duty) return;
    const bool has_conditions = !rule.duties.empty() || !rule.constraints.empty() || !rule.assignee.empty();
    rights_.tdm_reservation = rule.kind == OdrlRule::Kind::prohibition || has_conditions;
    rights_.note_origin(RightsField::tdm_reservation, RightsOrigin::Kind::front_matter, position_);
  }

  bool take_territory(const OdrlConstraint& one) {
    std::string territory = one.operand;
    if (territory.starts_with("http")) territory.erase(0, territory.find_last_of("/#") + 1);
    if (is_one_of(one.relation, {"neq", "isNoneOf"})) {
      territory = "World excluding " + territory;
    } else if (!is_one_of(one.relation, {"eq", "isA", "isAnyOf", "isPartOf", "isAllOf"})) {
      return false;
    }
    set_right(rights_, RightsField::territory, territory, position_);
    return rights_.territory == territory;
  }

  bool take_date(const OdrlConstraint& one) {
    const bool starts = is_one_of(one.relation, {"gt", "gteq"});
    if (!starts && !is_one_of(one.relation, {"lt", "lteq"})) return false;
    const std::optional<DateTime> date = parse_date_time(trim(one.operand));
    set_right_date(rights_, starts ? RightsField::starts : RightsField::ends, date, position_);
    return date && (starts ? rights_.starts : rights_.ends) == date;
  }

  // Whether a field says it now.
  bool take(const OdrlConstraint& one) {
    if (!has_fields_) return false;
    if (one.name == "spatial") return take_territory(one);
    return is_one_of(one.name, {"dateTime", "datetime"}) && take_date(one);
  }

  // "permission: distribute (assignee http://example.com/partners; duty: attribute)"
  std::string words_of_rule(const OdrlRule& rule) {
    std::vector<std::string> details;
    const bool is_other_target = !rule.target.empty() && rule.target != identifier_;
    if (is_other_target) details.push_back("target " + rule.target);
    if (!rule.assigner.empty() && rights_.agent != collapse_space(rule.assigner))
      details.push_back("assigner " + rule.assigner);
    if (!rule.assignee.empty()) details.push_back("assignee " + rule.assignee);
    for (const OdrlConstraint& one : rule.constraints) {
      if (!take(one)) details.push_back(words_of(one));
    }
    has_fields_ = false;
    for (const OdrlRule& duty : rule.duties) details.push_back(words_of_rule(duty));
    constexpr const char* kKinds[] = {"permission: ", "prohibition: ", "duty: "};
    std::string words = kKinds[static_cast<int>(rule.kind)] + rule.action;
    if (!details.empty()) words += fmt::format(" ({})", fmt::join(details, "; "));
    return words;
  }

  void append(RightsField field, const std::string& words) {
    std::string& all = *text_member(rights_, field);
    if (all.find(words) != std::string::npos) return;
    const std::string before = std::exchange(all, {});
    set_right(rights_, field, before.empty() ? words : before + " / " + words, position_);
  }

  const OdrlPolicy& policy_;
  const std::string& identifier_;
  Position position_;
  Rights& rights_;
  bool has_fields_ = false;
};

}  // namespace

bool is_odrl(std::string_view language) {
  const std::string folded = fold_case(language);
  return folded.find("odrl") != std::string::npos || folded.find("rightsml") != std::string::npos;
}

void add_odrl(const OdrlPolicy& policy, const std::string& identifier, Position position, Rights& rights,
              Diagnostics& diagnostics) {
  PolicyReader(policy, identifier, position, rights).read();
  if (policy.rules.empty()) {
    diagnostics.warning(position, "rights.expression-unread",
                        "the rights expression has no rule that can be read; it is left out");
  }
  if (!policy.rules.empty() && !policy.unread.empty()) {
    diagnostics.warning(position, "rights.expression-unread",
                        fmt::format("of the rights expression, these are left out: {}",
                                    excerpt(fmt::format("{}", fmt::join(policy.unread, ", ")))));
  }
}

}  // namespace newsexport::news
