// External interface: the fields of Rights by name and as text.
#include "model/rights_fields.h"

#include <algorithm>
#include <span>

#include "model/date_in_words.h"
#include "support/key_names.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

struct Key {
  std::string_view key;
  RightsField field;
};

constexpr Key kKeysOfMap[] = {
    {"notice", RightsField::notice},       {"statement", RightsField::notice},
    {"text", RightsField::notice},         {"holder", RightsField::holder},
    {"owner", RightsField::holder},        {"year", RightsField::year},
    {"agent", RightsField::agent},         {"territory", RightsField::territory},
    {"geography", RightsField::territory}, {"start", RightsField::starts},
    {"start-date", RightsField::starts},   {"end", RightsField::ends},
    {"end-date", RightsField::ends},       {"limitations", RightsField::restrictions},
};

// These are understood in a map too.
constexpr Key kFlatKeys[] = {
    {"copyright-holder", RightsField::holder},
    {"copyright-year", RightsField::year},
    {"license", RightsField::licence_name},
    {"licence", RightsField::licence_name},
    {"license-url", RightsField::licence_url},
    {"licence-url", RightsField::licence_url},
    {"usage-terms", RightsField::usage_terms},
    {"credit-line", RightsField::credit_line},
    {"credit", RightsField::credit_line},
    {"rights-agent", RightsField::agent},
    {"rights-territory", RightsField::territory},
    {"rights-start", RightsField::starts},
    {"rights-end", RightsField::ends},
    {"restrictions", RightsField::restrictions},
    {"tdm-reservation", RightsField::tdm_reservation},
    {"tdm-policy", RightsField::tdm_policy},
};

std::optional<RightsField> find_key(std::span<const Key> keys, std::string_view key) {
  const std::string plain = plain_key(key);
  const auto found = std::ranges::find_if(keys, [&](const Key& one) { return plain_key(one.key) == plain; });
  if (found == keys.end()) return std::nullopt;
  return found->field;
}

bool set_date(std::optional<DateTime>& target, std::string_view value) {
  std::optional<DateTime> date = parse_date_time(value);
  if (!date) date = parse_date_in_words(value);
  if (!date && !value.empty()) return false;
  target = date;
  return true;
}

bool set_reservation(std::optional<bool>& target, std::string_view value) {
  const std::string word = fold_case(value);
  if (word == "1" || word == "true" || word == "yes") {
    target = true;
  } else if (word == "0" || word == "false" || word == "no") {
    target = false;
  } else if (word.empty()) {
    target.reset();
  } else {
    return false;
  }
  return true;
}

bool is_address(std::string_view value) {
  const std::string start = fold_case(value.substr(0, 8));
  return start.starts_with("http://") || start.starts_with("https://");
}

/// text_member() for both.
template <typename AnyRights>
auto* member_of(AnyRights& rights, RightsField field) {
  switch (field) {
    case RightsField::notice:
      return &rights.notice;
    case RightsField::holder:
      return &rights.holder;
    case RightsField::year:
      return &rights.year;
    case RightsField::licence_name:
      return &rights.licence_name;
    case RightsField::licence_url:
      return &rights.licence_url;
    case RightsField::usage_terms:
      return &rights.usage_terms;
    case RightsField::credit_line:
      return &rights.credit_line;
    case RightsField::agent:
      return &rights.agent;
    case RightsField::territory:
      return &rights.territory;
    case RightsField::restrictions:
      return &rights.restrictions;
    case RightsField::tdm_policy:
      return &rights.tdm_policy;
    case RightsField::starts:
    case RightsField::ends:
    case RightsField::tdm_reservation:
      break;
  }
  return static_cast<decltype(&rights.notice)>(nullptr);
}

}  // namespace

std::string* text_member(Rights& rights, RightsField field) {
  return member_of(rights, field);
}
const std::string* text_member(const Rights& rights, RightsField field) {
  return member_of(rights, field);
}

std::vector<std::string_view> flat_rights_keys() {
  std::vector<std::string_view> keys;
  for (const Key& key : kFlatKeys) keys.push_back(key.key);
  return keys;
}

std::vector<std::string_view> rights_keys() {
  std::vector<std::string_view> keys;
  for (const Key& key : kKeysOfMap) keys.push_back(key.key);
  for (const Key& key : kFlatKeys) keys.push_back(key.key);
  return keys;
}

std::optional<RightsField> find_flat_rights_field(std::string_view key) {
  return find_key(kFlatKeys, key);
}

std::optional<RightsField> find_rights_field(std::string_view key) {
  const std::optional<RightsField> field = find_key(kKeysOfMap, key);
  return field ? field : find_flat_rights_field(key);
}

bool set_rights_field(Rights& rights, RightsField field, std::string_view value) {
  if (field == RightsField::starts) return set_date(rights.starts, value);
  if (field == RightsField::ends) return set_date(rights.ends, value);
  if (field == RightsField::tdm_reservation) return set_reservation(rights.tdm_reservation, value);
  if (field == RightsField::licence_name && is_address(value)) field = RightsField::licence_url;
  *text_member(rights, field) = value;
  return true;
}

std::string rights_field(const Rights& rights, RightsField field) {
  if (const std::string* text = text_member(rights, field)) return *text;
  if (field == RightsField::starts) return rights.starts ? format_iso(*rights.starts) : "";
  if (field == RightsField::ends) return rights.ends ? format_iso(*rights.ends) : "";
  if (!rights.tdm_reservation) return "";
  return *rights.tdm_reservation ? "1" : "0";
}

}  // namespace newsexport
