#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "typeset/font.h"
#include "writers/pdf/coded_glyphs.h"

namespace newsexport::pdf {

/// The glyphs of a face that the document needs, as a font program for a CIDFont (PDF 32000-1, 9.7.4).
struct FontSubset {
  enum class Format {
    true_type,  ///< CIDFontType2 with FontFile2
    cff         ///< CIDFontType0 with FontFile3 /CIDFontType0C
  };
  Format format = Format::true_type;
  std::string program;
  std::vector<std::uint16_t> cids;  ///< beside the glyph ids asked for: what the content streams call them
  std::vector<std::uint16_t> composed_cids;  ///< beside the composed glyphs; none where it cannot be extended
  int bounding_box[4] = {0, 0, 0, 0};        ///< thousandths of the em
};

/// Whether a subset of the font can get composed glyphs: all but CFF fonts with CIDs.
bool can_be_extended(const Font& font);

/// The glyph of U+0020, or 0.
std::uint32_t space_glyph(const Font& font);

/// Subsets `font` to `glyphs` (ascending, without 0). Hints and layout tables are dropped: no printer
/// needs the ones (a TrueType subset is half as long without), and layout is done. `composed` glyphs, whose
/// parts are among `glyphs`, are added where it can_be_extended(). Throws Error `pdf.unwritable`.
FontSubset subset_font(const Font& font, const std::vector<std::uint32_t>& glyphs,
                       const std::vector<CodedGlyph>& composed);

}  // namespace newsexport::pdf
