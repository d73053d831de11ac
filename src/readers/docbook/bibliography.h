#pragma once

#include <vector>

#include "readers/docbook/conversion.h"

namespace newsexport::docbook {

/// The people that an element names: `author`, `editor`, `othercredit`, `personname` and the like, right
/// below it or in an `authorgroup`.
std::vector<Name> people_in(const XmlElement& element, std::string_view kind);

/// "Jane Doe" of a name in its parts.
std::string spoken_name(const Name& name);

/// Reads all `biblioentry`s and `bibliomixed`s below `root` as cited works, known by their id and by their
/// `abbrev`.
void read_bibliography(const XmlElement& root, Conversion& conversion);

}  // namespace newsexport::docbook
