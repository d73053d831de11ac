#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "typeset/fonts/face.h"

struct hb_draw_funcs_t;

namespace newsexport {

/// Draws a glyph's outline, in font units, by HarfBuzz's callbacks.
void draw_glyph(const Face& face, std::uint32_t glyph, hb_draw_funcs_t* functions, void* drawing);

/// Where a glyph's ink begins and ends, from its pen, in thousandths of the em.
struct InkEdges {
  double left = 0, right = 0;
};

/// The outline of a glyph, as far as placing it by its ink needs it: curves as short straight lines.
/// Thousandths of the em, y upwards from the baseline.
class GlyphOutline {
 public:
  GlyphOutline(const Face& face, std::uint32_t glyph);

  bool is_empty() const { return strokes_.empty(); }
  double top() const;
  double bottom() const;
  /// Of the ink between two heights; none where there is no ink.
  std::optional<InkEdges> edges(double bottom, double top) const;

 private:
  struct Point {
    double x = 0, y = 0;
  };
  struct Stroke {
    Point from, to;
  };
  struct Drawing;  // what HarfBuzz draws into

  std::vector<Stroke> strokes_;
};

}  // namespace newsexport
