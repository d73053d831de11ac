#pragma once

#include <string_view>

#include "model/inlines.h"

namespace newsexport {

/// Appends text in which a run of white space is one space, and none behind another or at the beginning.
void append_collapsed(std::string_view text, Inlines& out);

/// The same for inlines, one behind the other.
void append_collapsed(Inlines added, Inlines& out);

}  // namespace newsexport
