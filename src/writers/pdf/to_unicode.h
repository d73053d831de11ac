#pragma once

#include <string>

#include "writers/pdf/used_fonts.h"

namespace newsexport::pdf {

/// The ToUnicode CMap of a font (PDF 32000-1, 9.10.3): a text for each code that the pages use.
std::string to_unicode_cmap(const UsedFont& font);

}  // namespace newsexport::pdf
