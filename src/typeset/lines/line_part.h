#pragma once

#include "typeset/lines/set_line.h"

namespace newsexport {

/// An item, or the part of one, that stands on a line.
struct LinePart {
  const Item* item = nullptr;
  std::shared_ptr<const ShapedText> shaped;
  std::uint32_t begin = 0, end = 0;  ///< in the paragraph's text
  bool has_hyphen = false;           ///< one that the break brought in stands behind it
  bool is_trailing = false;  ///< a space at the end: drawn, for the sake of the text, beyond the measure
  Length gap = 0, gap_stretch = 0;
};

/// The parts between two breaks in logical order, those that a hyphen cuts shaped anew.
std::vector<LinePart> collect_parts(const LineContext& context, const Break& from, const Break& to);

/// What the parts measure together.
Extent extent_of(const LineContext& context, const std::vector<LinePart>& parts);

/// How a line is brought to its measure.
struct Spacing {
  double space = 0;     ///< of each space's stretch or (below 0) shrink
  double tracking = 0;  ///< of the em, behind each letter
  double scale = 1;
};
Spacing spacing_for(Length missing, const Extent& extent);

/// Puts parts into runs at their places; used for one line.
class LinePainter {
 public:
  LinePainter(const LineContext& context, const Spacing& spacing, Line& line)
      : context_(context), spacing_(spacing), line_(line) {}

  /// `parts` in visual order, from `x`.
  void paint(const std::vector<LinePart>& parts, Length x);

 private:
  void paint_part(const LinePart& part);
  void paint_piece(const LinePart& part, const ShapedPiece& piece);
  GlyphRun& run_for(const LinePart& part, const ShapedPiece& piece);
  PlacedGlyph placed(const LinePart& part, const ShapedPiece& piece, std::size_t index) const;
  std::string cluster_text(const LinePart& part, std::uint32_t cluster) const;
  void mark_link(const LinePart& part, Length begin);

  const LineContext& context_;
  const Spacing& spacing_;
  Line& line_;
  Length x_ = 0;
  const LinePart* last_ = nullptr;  ///< whose glyphs the last run ends with
};

}  // namespace newsexport
