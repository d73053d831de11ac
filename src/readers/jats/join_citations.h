#pragma once

#include <string>
#include <vector>

#include "model/inlines.h"

namespace newsexport::jats {

/// Citations by number as articles print them, turned into citations alone: those with only commas or dashes
/// between them become one (a dash stands for all of `order` between its ends), and the brackets or the
/// superscript around them go, because each output sets its own marks.
Inlines join_citations(Inlines inlines, const std::vector<std::string>& order);

}  // namespace newsexport::jats
