#pragma once

#include "readers/nitf/conversion.h"

namespace newsexport::nitf {

/// `ul`, `ol` (its first item's number is `seqnum`).
List read_list(const XmlElement& element, Conversion& conversion);

/// `dl` of `dt` and `dd`.
DefinitionList read_definitions(const XmlElement& element, Conversion& conversion);

}  // namespace newsexport::nitf
