#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "readers/news/odrl_policy.h"

namespace newsexport::news {

/// "distribute" of "http://iptc.org/std/RightsML/2011-10-07/distribute", "odrl:distribute" and "distribute".
inline std::string odrl_term(std::string_view uri) {
  return std::string(uri.substr(uri.find_last_of("/#:") + 1));  // npos + 1 is 0
}

/// The kind of rules that a member or element of that name holds.
inline std::optional<OdrlRule::Kind> odrl_kind(std::string_view name) {
  if (name == "permission" || name == "permissions") return OdrlRule::Kind::permission;
  if (name == "prohibition" || name == "prohibitions") return OdrlRule::Kind::prohibition;
  if (name == "duty" || name == "duties" || name == "obligation" || name == "obligations")
    return OdrlRule::Kind::duty;
  return std::nullopt;
}

}  // namespace newsexport::news
