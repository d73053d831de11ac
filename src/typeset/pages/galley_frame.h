#pragma once

#include "style/stylesheet.h"
#include "typeset/pages/box.h"
#include "typeset/pages/galley_builder.h"

namespace newsexport {

/// The room that every page of the style has at least, for lines that keep to `grid`.
GalleyFrame frame_of(const Stylesheet& sheet, Length grid);

/// The leading of the running text: that of the box with the most of it.
Length grid_of(const BoxTree& tree);

}  // namespace newsexport
