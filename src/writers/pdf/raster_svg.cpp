// External interface: rasterize_svg(), missing_drawing_libraries(). Vector pictures are drawn at the
// printer's resolution rather than carried as vectors: PDF needs every font, colour space and transparency of
// an embedded drawing to be archive-proof in itself, which no converter at hand promises, and at 300 dpi
// nobody sees the difference on paper.
//
// librsvg is loaded when the first drawing comes. Linked, its 40 libraries would cost every run more time at
// start-up than a whole article takes.
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "support/shared_library.h"
#include "typeset/fonts/drawing_fonts.h"
#include "writers/pdf/raster.h"

namespace newsexport::pdf {
namespace {

/// The functions we need, by the names they have in librsvg and the libraries it brings with it.
struct SvgLibrary {
  decltype(&rsvg_handle_new_from_data) new_from_data = nullptr;
  decltype(&rsvg_handle_render_document) render = nullptr;
  decltype(&g_object_unref) unref = nullptr;
  decltype(&g_error_free) free_error = nullptr;
  decltype(&cairo_image_surface_create_for_data) create_surface = nullptr;
  decltype(&cairo_create) create_context = nullptr;
  decltype(&cairo_status) status = nullptr;
  decltype(&cairo_destroy) destroy_context = nullptr;
  decltype(&cairo_surface_flush) flush = nullptr;
  decltype(&cairo_surface_destroy) destroy_surface = nullptr;
  bool is_complete = false;
  std::string problem;
};

SvgLibrary load_library() {
  SvgLibrary svg;
  void* library = open_library("librsvg-2.so.2", svg.problem);
  if (library == nullptr) return svg;
  svg.is_complete = find_function(library, "rsvg_handle_new_from_data", svg.new_from_data) &&
                    find_function(library, "rsvg_handle_render_document", svg.render) &&
                    find_function(library, "g_object_unref", svg.unref) &&
                    find_function(library, "g_error_free", svg.free_error) &&
                    find_function(library, "cairo_image_surface_create_for_data", svg.create_surface) &&
                    find_function(library, "cairo_create", svg.create_context) &&
                    find_function(library, "cairo_status", svg.status) &&
                    find_function(library, "cairo_destroy", svg.destroy_context) &&
                    find_function(library, "cairo_surface_flush", svg.flush) &&
                    find_function(library, "cairo_surface_destroy", svg.destroy_surface);
  return svg;
}

const SvgLibrary& svg_library() {
  static const SvgLibrary svg = load_library();
  return svg;
}

/// cairo's pixels (native 32-bit words, alpha on top, premultiplied) as ours.
void unpremultiply(std::string& pixels) {
  for (std::size_t at = 0; at + 4 <= pixels.size(); at += 4) {
    std::uint32_t word = 0;
    std::copy_n(pixels.data() + at, 4, reinterpret_cast<char*>(&word));
    unsigned alpha = word >> 24;
    auto plain = [alpha](unsigned value) {
      return static_cast<char>(alpha == 0 ? 0 : std::min(255U, (value * 255 + alpha / 2) / alpha));
    };
    pixels[at] = plain(word >> 16 & 0xFF);
    pixels[at + 1] = plain(word >> 8 & 0xFF);
    pixels[at + 2] = plain(word & 0xFF);
    pixels[at + 3] = static_cast<char>(alpha);
  }
}

bool draw(const SvgLibrary& svg, RsvgHandle* handle, Raster& raster) {
  cairo_surface_t* surface =
      svg.create_surface(reinterpret_cast<unsigned char*>(raster.pixels.data()), CAIRO_FORMAT_ARGB32,
                         raster.width, raster.height, raster.width * 4);
  cairo_t* context = svg.create_context(surface);
  RsvgRectangle viewport{0, 0, static_cast<double>(raster.width), static_cast<double>(raster.height)};
  GError* error = nullptr;
  bool is_drawn =
      svg.render(handle, context, &viewport, &error) && svg.status(context) == CAIRO_STATUS_SUCCESS;
  if (error != nullptr) svg.free_error(error);
  svg.flush(surface);
  svg.destroy_context(context);
  svg.destroy_surface(surface);
  return is_drawn;
}

bool may_have_words(std::string_view bytes) {
  return bytes.find("text") != std::string_view::npos;
}

int pixels_of(Length points) {
  constexpr double kPixelsPerPoint = 300.0 / 72;
  return static_cast<int>(std::clamp(std::ceil(points * kPixelsPerPoint), 1.0, 8000.0));
}

}  // namespace

std::string missing_drawing_libraries(std::string_view drawing) {
  const SvgLibrary& svg = svg_library();
  if (svg.is_complete) return may_have_words(drawing) ? missing_text_libraries() : "";
  return svg.problem.empty() ? "librsvg lacks functions" : svg.problem;
}

std::optional<Raster> rasterize_svg(std::string_view bytes, Length width, Length height,
                                    const DrawingFonts* fonts) {
  const SvgLibrary& svg = svg_library();
  if (!svg.is_complete) return std::nullopt;
  DrawingFonts::Scope font_scope;
  if (may_have_words(bytes)) {
    if (!fonts) return std::nullopt;
    font_scope = fonts->set_for(bytes);
    if (!font_scope.is_set()) return std::nullopt;
  }
  GError* error = nullptr;
  // No base URL is set, so that a drawing cannot fetch files.
  RsvgHandle* handle = svg.new_from_data(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), &error);
  if (handle == nullptr) {
    if (error != nullptr) svg.free_error(error);
    return std::nullopt;
  }
  Raster raster{pixels_of(width), pixels_of(height), {}};
  raster.pixels.resize(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height) * 4);
  bool is_drawn = draw(svg, handle, raster);
  svg.unref(handle);
  if (!is_drawn) return std::nullopt;
  unpremultiply(raster.pixels);
  return raster;
}

}  // namespace newsexport::pdf
