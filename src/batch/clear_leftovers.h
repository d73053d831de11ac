#pragma once

#include <vector>

#include "batch/plan_outputs.h"

namespace newsexport {

/// Removes what a run that was killed left beside the outputs of `tasks` while it wrote them (see
/// PartialFile). Files that another living process of this machine may be writing stay, and those of outputs
/// that are not planned here: another machine's share of the batch may be in work in the same folder. Each
/// folder is read once. To be called while this process writes none of the outputs. Never throws; what cannot
/// be removed stays.
void clear_leftovers(const std::vector<Task>& tasks);

}  // namespace newsexport
