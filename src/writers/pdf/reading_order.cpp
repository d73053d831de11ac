// External interface: in_reading_order().
#include "writers/pdf/reading_order.h"

#include <algorithm>

#include "writers/pdf/clusters.h"

namespace newsexport::pdf {
namespace {

bool is_backward(const PageItem& item) {
  const auto* run = std::get_if<GlyphRun>(&item);
  if (run == nullptr) return false;
  return std::any_of(run->glyphs.begin(), run->glyphs.end(),
                     [](const PlacedGlyph& glyph) { return is_right_to_left(glyph.text); });
}

/// The text of each cluster is on its first glyph; it goes to the last, which will be the first.
void move_texts(std::vector<PlacedGlyph>& glyphs) {
  for (std::size_t at = 0; at < glyphs.size();) {
    Cluster cluster = cluster_at(glyphs, at);
    std::string text = cluster_text(glyphs, cluster);
    for (std::size_t i = cluster.begin; i < cluster.end; ++i) glyphs[i].text.clear();
    glyphs[cluster.end - 1].text = std::move(text);
    at = cluster.end;
  }
}

/// Turns the run round. Where each glyph stands is all in its offset then.
void turn(GlyphRun& run) {
  move_texts(run.glyphs);
  Length pen = 0;
  for (PlacedGlyph& glyph : run.glyphs) {
    glyph.x_offset += pen;
    pen += glyph.advance;
    glyph.advance = 0;
  }
  std::reverse(run.glyphs.begin(), run.glyphs.end());
}

}  // namespace

std::optional<PageList> in_reading_order(const PageList& pages) {
  bool has_backward = std::any_of(pages.pages.begin(), pages.pages.end(), [](const Page& page) {
    return std::any_of(page.items.begin(), page.items.end(), &is_backward);
  });
  if (!has_backward) return std::nullopt;
  PageList turned = pages;
  for (Page& page : turned.pages)
    for (PageItem& item : page.items)
      if (is_backward(item)) turn(std::get<GlyphRun>(item));
  return turned;
}

}  // namespace newsexport::pdf
