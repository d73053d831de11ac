#pragma once

#include <string>
#include <vector>

#include "xml/xml_tree.h"

namespace newsexport {

/// Makes the ids of an SVG valid XML names (drawing programs write "Layer 1" and "2nd"), lets url(#…) and
/// href follow them, and takes away addresses "#…" that nothing in the picture has, with the element where
/// that is nothing without it (<use>). Returns the addresses taken away.
std::vector<std::string> mend_svg_ids(XmlElement& root);

}  // namespace newsexport
