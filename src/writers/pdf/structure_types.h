#pragma once

#include "typeset/page_list.h"

namespace newsexport::pdf {

/// The standard structure type of an element (PDF 32000-1, 14.8.4): "P", "H2", "LBody". Only standard types,
/// so that no role map is needed.
const char* structure_type(const StructureElement& element);

}  // namespace newsexport::pdf
