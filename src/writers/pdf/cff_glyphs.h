#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "writers/pdf/coded_glyphs.h"

struct hb_font_t;

namespace newsexport::pdf {

/// Whether the glyphs of a CFF table have CIDs in place of names.
bool has_cids(std::string_view program);

/// The CFF table `program`, of a font with names for its glyphs and without subroutines, with `glyphs` after
/// its own, of which it has `count` (Adobe Technical Notes 5176 and 5177). Their parts are drawn by `shaper`,
/// in whose file the glyphs have their numbers. "" where the table is not as it should be, or has CIDs.
std::string with_composed_cff_glyphs(std::string_view program, const std::vector<CodedGlyph>& glyphs,
                                     hb_font_t* shaper, std::size_t& count);

}  // namespace newsexport::pdf
