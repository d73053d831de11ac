#pragma once

#include "readers/nitf/conversion.h"

namespace newsexport::nitf {

/// A `byline` of `body.head`: text, or persons with functions and a title line (`byttl`). Persons become one
/// byline each where nothing but "by", "and" and commas stands between them; text without persons stays one
/// name.
void read_byline(const XmlElement& element, Conversion& conversion);

}  // namespace newsexport::nitf
