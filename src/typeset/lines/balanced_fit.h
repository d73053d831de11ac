#pragma once

#include "typeset/lines/total_fit.h"

namespace newsexport {

/// Chooses among `breaks` (the last one forced) for headlines and captions: as few lines as the measure
/// allows, and these as equal in length as can be, with no single word on the last one where another choice
/// has as few lines. Text of many lines, and text that does not fit, is left to find_total_fit.
FittedLines find_balanced_fit(const std::vector<Break>& breaks, const FitOptions& options);

}  // namespace newsexport
