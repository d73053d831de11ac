#pragma once

#include <string>

#include "typeset/page_list.h"

namespace newsexport {

/// The page as an SVG drawing without words: type as the outlines of its glyphs, on white. Pictures are left
/// out. A unit is a point.
std::string draw_page(const Page& page);

}  // namespace newsexport
