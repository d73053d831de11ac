#pragma once

#include "style/stylesheet.h"
#include "typeset/font_set.h"
#include "typeset/pages/page_maker.h"

namespace newsexport {

/// In which language and direction the furniture of the pages is set.
struct FurnitureText {
  std::string language;
  Direction direction = Direction::left_to_right;
};

/// Adds running heads, folios and the other margin boxes to every page, as pagination artifacts. Stylesheets
/// are written for text from left to right: in an article from right to left the boxes of the left and the
/// right change places, so that what is outside stays outside.
void add_margin_boxes(MadePages& pages, const Stylesheet& style, const FurnitureText& text,
                      const FontSet& fonts, Diagnostics& diagnostics);

}  // namespace newsexport
