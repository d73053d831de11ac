#pragma once

#include "readers/nitf/conversion.h"

namespace newsexport::nitf {

/// `bq`: its attribution is its `credit`, else its `quote-source`.
BlockQuote read_quotation(const XmlElement& element, Conversion& conversion);

}  // namespace newsexport::nitf
