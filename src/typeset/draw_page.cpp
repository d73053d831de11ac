// External interface: draw_page().
#include "typeset/draw_page.h"

#include <hb.h>

#include <fmt/format.h>

#include "typeset/fonts/outline.h"

namespace newsexport {
namespace {

/// What an outline is drawn into: path data, in font units turned to the page's.
struct Pen {
  std::string* path;
  double x, y, x_scale, y_scale;

  void add(char command, std::initializer_list<std::pair<float, float>> points) const {
    *path += command;
    for (const auto& [px, py] : points)
      *path += fmt::format("{:.2f} {:.2f} ", x + static_cast<double>(px) * x_scale,
                           y - static_cast<double>(py) * y_scale);
  }
};

/// HarfBuzz's outlines as SVG path commands. It makes quadratic curves cubic where only these are asked for.
hb_draw_funcs_t* make_functions() {
  hb_draw_funcs_t* functions = hb_draw_funcs_create();
  hb_draw_funcs_set_move_to_func(
      functions,
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
        static_cast<const Pen*>(data)->add('M', {{x, y}});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(
      functions,
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
        static_cast<const Pen*>(data)->add('L', {{x, y}});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(
      functions,
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float ax, float ay, float bx, float by, float x,
         float y, void*) {
        static_cast<const Pen*>(data)->add('C', {{ax, ay}, {bx, by}, {x, y}});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(
      functions,
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
        *static_cast<const Pen*>(data)->path += 'Z';
      },
      nullptr, nullptr);
  hb_draw_funcs_make_immutable(functions);
  return functions;
}

std::string color_of(const Color& color) {
  return fmt::format("#{:02x}{:02x}{:02x}", static_cast<int>(color.red * 255 + 0.5),
                     static_cast<int>(color.green * 255 + 0.5), static_cast<int>(color.blue * 255 + 0.5));
}

void draw(const GlyphRun& run, std::string& svg) {
  const auto* face = dynamic_cast<const Face*>(run.font);
  if (!face) return;
  static hb_draw_funcs_t* const functions = make_functions();
  std::string path;
  Length x = run.x;
  const double scale = run.size / face->units_per_em();
  for (const PlacedGlyph& glyph : run.glyphs) {
    Pen pen{&path, x + glyph.x_offset, run.baseline - glyph.y_offset, scale * run.horizontal_scale, scale};
    draw_glyph(*face, glyph.glyph, functions, &pen);
    x += glyph.advance;
  }
  if (!path.empty()) svg += fmt::format("<path fill=\"{}\" d=\"{}\"/>\n", color_of(run.color), path);
}

void draw(const FilledRectangle& rectangle, std::string& svg) {
  const Rectangle& area = rectangle.area;
  svg += fmt::format("<rect x=\"{:.3f}\" y=\"{:.3f}\" width=\"{:.3f}\" height=\"{:.3f}\" fill=\"{}\"/>\n",
                     area.x, area.y, area.width, area.height, color_of(rectangle.color));
}

void draw(const PlacedPicture&, std::string&) {}

}  // namespace

std::string draw_page(const Page& page) {
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.3f}\" height=\"{1:.3f}\" viewBox=\"0 0 {0:.3f} "
      "{1:.3f}\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n",
      page.width, page.height);
  for (const PageItem& item : page.items) std::visit([&svg](const auto& one) { draw(one, svg); }, item);
  return svg + "</svg>\n";
}

}  // namespace newsexport
