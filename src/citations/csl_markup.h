#pragma once

#include <string>

#include "model/inlines.h"

namespace newsexport {

/// Reads the few marks that CSL-JSON allows in a variable (<i>, <b>, <sup>, <sub>, small capitals, nocase).
/// Whatever else looks like a tag is text.
Inlines inlines_from_csl(const std::string& text);

/// The other way: what CSL-JSON has no mark for leaves its words.
std::string csl_from_inlines(const Inlines& inlines);

}  // namespace newsexport
