#pragma once

#include <string>

#include "support/source.h"

namespace newsexport {

/// Prepares XML text for tinyxml2, which drops white space that stands alone between two tags: one character
/// of each such gap inside the root element becomes a character reference, and line counts stay as they are.
/// Also takes the document type and processing instructions away. Throws as read_xml_tree() for too deep
/// nesting and declared entities; whatever else is wrong is left to the parser to find.
std::string escape_gaps(const Source& source);

}  // namespace newsexport
