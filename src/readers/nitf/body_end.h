#pragma once

#include "readers/nitf/conversion.h"

namespace newsexport::nitf {

/// `body.end`: a `tagline` ends the body as a paragraph (one for editors, type "npa", is left out and
/// reported); each line of `bibliography` becomes a reference in its own words.
void read_body_end(const XmlElement& body_end, Conversion& conversion);

}  // namespace newsexport::nitf
