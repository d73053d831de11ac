#pragma once

#include "readers/html/flow.h"

namespace newsexport::html {

/// A table with its caption, header and footer rows, spans and alignment. One that only arranges a page (one
/// column, tables within, chapters in its cells) leaves the content of its cells.
Blocks read_table(const Node& node, const Surroundings& surroundings);

}  // namespace newsexport::html
