#pragma once

#include <string_view>

namespace newsexport {

/// The words of model/labels.h that only rights need.
enum class RightsLabel {
  agent,          ///< before who acts for the holder; "Represented by"
  territory,      ///< "Territory"
  validity,       ///< before the two dates; "Valid"
  from,           ///< before the first day
  until,          ///< before the last day
  restrictions,   ///< "Restrictions"
  applies_to,     ///< before the scope of rights that hold for a part only; "For"
  made_by_ai,     ///< with a picture that a machine made
  changed_by_ai,  ///< with one that a machine changed
};

/// The label in `language`, chosen as label() does.
std::string_view rights_label(RightsLabel name, std::string_view language);

}  // namespace newsexport
