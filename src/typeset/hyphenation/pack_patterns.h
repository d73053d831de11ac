#pragma once

#include <string>

#include "typeset/hyphenation/pattern_source.h"

namespace newsexport {

/// The patterns as a trie that can be used where it lies (see packed_format.h).
std::string pack_patterns(const PatternSource& source);

}  // namespace newsexport
