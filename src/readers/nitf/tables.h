#pragma once

#include <optional>

#include "readers/nitf/conversion.h"

namespace newsexport::nitf {

/// `table`, with rows straight in it or in `thead`, `tbody`, `tfoot`. None where it has no cell. Rows of
/// header cells at its top are its header, where rows of other cells follow.
std::optional<Table> read_table(const XmlElement& element, Conversion& conversion);

}  // namespace newsexport::nitf
