#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/rights.h"

namespace newsexport {

/// The field that metadata calls `key`, in any spelling (see plain_key()): within a map of rights ("holder",
/// "start", "limitations"), or flat, beside fields of other kinds ("copyright-holder", "rights-start"). None
/// where the key has no meaning.
std::optional<RightsField> find_rights_field(std::string_view key);
std::optional<RightsField> find_flat_rights_field(std::string_view key);

/// The keys that the two know.
std::vector<std::string_view> rights_keys();
std::vector<std::string_view> flat_rights_keys();

/// Sets the field from text, or empties it. A licence that is a web address goes to `licence_url`. False, and
/// nothing is set, where the field cannot hold the value (a date that is none, a reservation that is neither
/// 0 nor 1).
bool set_rights_field(Rights& rights, RightsField field, std::string_view value);

/// The field as text, as set_rights_field() would read it; empty where it is not given.
std::string rights_field(const Rights& rights, RightsField field);

/// The member that holds the field as text; null for those of other types (dates, the reservation).
std::string* text_member(Rights& rights, RightsField field);
const std::string* text_member(const Rights& rights, RightsField field);

/// All of them, in the order of Rights.
inline constexpr RightsField kRightsFields[] = {
    RightsField::notice,          RightsField::holder,      RightsField::year,
    RightsField::licence_name,    RightsField::licence_url, RightsField::usage_terms,
    RightsField::credit_line,     RightsField::agent,       RightsField::territory,
    RightsField::starts,          RightsField::ends,        RightsField::restrictions,
    RightsField::tdm_reservation, RightsField::tdm_policy};

}  // namespace newsexport
