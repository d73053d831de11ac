#pragma once

#include <string>
#include <vector>

#include "model/reference.h"
#include "xml/xml_tree.h"

namespace newsexport::jats {

/// The people right below an element, in order: `name`, `string-name`, `collab`, `on-behalf-of`, also within
/// `name-alternatives`; `etal` as a name that says so.
std::vector<Name> names_in(const XmlElement& element);

/// "Dr Jane Doe Jr": in the order in which the name is spoken.
std::string spoken_name(const Name& name);

}  // namespace newsexport::jats
