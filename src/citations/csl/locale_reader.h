#pragma once

#include "citations/csl/style_tree.h"
#include "xml/xml_tree.h"

namespace newsexport::csl {

/// Reads a cs:locale element: terms, date formats, style options.
LocalePart read_locale_part(const XmlElement& element);

}  // namespace newsexport::csl
