#pragma once

#include "readers/html/flow.h"

namespace newsexport::html {

bool is_list(const Node& node);

/// A bulleted or numbered list. A list of pictures alone, as galleries are made, becomes its figures.
Blocks read_list(const Node& node, const Surroundings& surroundings);

/// A `dl`, with or without `div` around its groups.
Blocks read_definitions(const Node& node, const Surroundings& surroundings);

}  // namespace newsexport::html
