#pragma once

#include "readers/nitf/conversion.h"

namespace newsexport::nitf {

/// The running text in an element, with white space as HTML collapses it. Elements that only say what a
/// phrase is (person, org, location, event, money, chron, …) leave their text, and so do elements of other
/// namespaces; what only codes it (alt-code, and classifier, which is metadata) leaves nothing.
Inlines read_inlines(const XmlElement& element, Conversion& conversion);

/// Appends one node of running text, not yet collapsed: for callers that meet blocks between them.
void append_inline(Inlines& inlines, const XmlNode& node, Conversion& conversion);

}  // namespace newsexport::nitf
