#pragma once

#include "style/stylesheet.h"
#include "typeset/font_set.h"
#include "typeset/pages/page_maker.h"

namespace newsexport {

/// Adds running heads, folios and the other margin boxes to every page, as pagination artifacts.
void add_margin_boxes(MadePages& pages, const Stylesheet& style, const FontSet& fonts,
                      Diagnostics& diagnostics);

}  // namespace newsexport
