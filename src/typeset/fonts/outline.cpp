// External interface: class GlyphOutline.
#include "typeset/fonts/outline.h"

#include <algorithm>
#include <cmath>

#include <hb.h>

namespace newsexport {

struct GlyphOutline::Drawing {
  std::vector<Stroke>& strokes;
  double to_thousandths;
  Point pen;

  Point at(float x, float y) const { return {x * to_thousandths, y * to_thousandths}; }

  void line_to(const Point& end) {
    strokes.push_back({pen, end});
    pen = end;
  }

  /// Of a cubic Bézier curve; a sixteenth of one is straight to the eye at any size of ours.
  void curve_to(const Point& first, const Point& second, const Point& end) {
    constexpr int kParts = 16;
    const Point start = pen;
    for (int i = 1; i <= kParts; ++i) {
      const double t = static_cast<double>(i) / kParts, u = 1 - t;
      const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
      line_to({a * start.x + b * first.x + c * second.x + d * end.x,
               a * start.y + b * first.y + c * second.y + d * end.y});
    }
  }

  static hb_draw_funcs_t* make_functions() {
    hb_draw_funcs_t* functions = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(
        functions,
        [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
          auto& drawing = *static_cast<Drawing*>(data);
          drawing.pen = drawing.at(x, y);
        },
        nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(
        functions,
        [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
          auto& drawing = *static_cast<Drawing*>(data);
          drawing.line_to(drawing.at(x, y));
        },
        nullptr, nullptr);
    // HarfBuzz makes quadratic curves cubic where only these are asked for.
    hb_draw_funcs_set_cubic_to_func(
        functions,
        [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x,
           float y, void*) {
          auto& drawing = *static_cast<Drawing*>(data);
          drawing.curve_to(drawing.at(x1, y1), drawing.at(x2, y2), drawing.at(x, y));
        },
        nullptr, nullptr);
    hb_draw_funcs_make_immutable(functions);
    return functions;
  }
};

void draw_glyph(const Face& face, std::uint32_t glyph, hb_draw_funcs_t* functions, void* drawing) {
#if HB_VERSION_ATLEAST(7, 0, 0)
  hb_font_draw_glyph(face.shaper(), glyph, functions, drawing);
#else
  hb_font_get_glyph_shape(face.shaper(), glyph, functions, drawing);
#endif
}

GlyphOutline::GlyphOutline(const Face& face, std::uint32_t glyph) {
  static hb_draw_funcs_t* const functions = Drawing::make_functions();
  Drawing drawing{strokes_, 1000 / face.units_per_em(), {}};
  draw_glyph(face, glyph, functions, &drawing);
}

double GlyphOutline::top() const {
  double top = 0;
  for (const Stroke& stroke : strokes_) top = std::max({top, stroke.from.y, stroke.to.y});
  return top;
}

double GlyphOutline::bottom() const {
  double bottom = is_empty() ? 0 : strokes_.front().from.y;
  for (const Stroke& stroke : strokes_) bottom = std::min({bottom, stroke.from.y, stroke.to.y});
  return bottom;
}

std::optional<InkEdges> GlyphOutline::edges(double bottom, double top) const {
  std::optional<InkEdges> edges;
  const auto add = [&](double x) {
    if (!edges) edges = InkEdges{x, x};
    edges->left = std::min(edges->left, x);
    edges->right = std::max(edges->right, x);
  };
  for (const Stroke& stroke : strokes_) {
    const Point& low = stroke.from.y <= stroke.to.y ? stroke.from : stroke.to;
    const Point& high = stroke.from.y <= stroke.to.y ? stroke.to : stroke.from;
    if (high.y < bottom || low.y > top) continue;
    const auto x_at = [&](double y) {
      return high.y > low.y ? low.x + (high.x - low.x) * (y - low.y) / (high.y - low.y) : low.x;
    };
    add(low.y < bottom ? x_at(bottom) : low.x);
    add(high.y > top ? x_at(top) : high.x);
  }
  return edges;
}

}  // namespace newsexport
