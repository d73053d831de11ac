// Leaders and page numbers of a table of contents. See galley_builder.h.
#include <algorithm>
#include <cmath>

#include "typeset/pages/galley_builder.h"
#include "typeset/pages/set_paragraph.h"

namespace newsexport {
namespace {

constexpr double kDotPitch = 0.55;  ///< ems between the dots of a leader
constexpr double kLeaderGap = 0.6;  ///< ems between the words, the leader and the number, at least
constexpr int kFewestDots = 2;      ///< fewer are no leader

/// Where the words of the slice end on both sides.
struct Extent {
  Length left = 0, right = 0;
  Length baseline = 0;
  bool is_known = false;
};

Length width_of(const GlyphRun& run) {
  Length width = 0;
  for (const PlacedGlyph& glyph : run.glyphs) width += glyph.advance;
  return width;
}

Extent extent_of(const Slice& slice) {
  Extent extent;
  for (const PageItem& item : slice.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (!run) continue;
    const Length right = run->x + width_of(*run);
    extent.left = extent.is_known ? std::min(extent.left, run->x) : run->x;
    extent.right = extent.is_known ? std::max(extent.right, right) : right;
    extent.baseline = run->baseline;
    extent.is_known = true;
  }
  return extent;
}

void place(const Line& line, Length x, Length baseline, std::vector<PageItem>& items) {
  for (GlyphRun run : line.runs) {
    run.x += x;
    run.baseline = baseline;
    items.push_back(std::move(run));
  }
}

}  // namespace

/// The box's padding is the number's room: words never run into it.
void GalleyBuilder::add_trailer(const Box& box, const Area& area, std::size_t first) {
  if (galley_.slices.size() <= first) return;
  Slice& slice = galley_.slices.back();
  const Extent words = extent_of(slice);
  if (!words.is_known) return;
  const auto number = set_single_line(box.trailer, frame_.measure, TextAlign::left, fonts_, diagnostics_);
  if (!number) return;
  const bool is_right_to_left = box.style.direction == Direction::right_to_left;
  const Length size = box.style.text.size;
  const Length number_x = is_right_to_left ? area.x : area.x + area.width - number->width;
  place(*number, number_x, words.baseline, slice.items);

  TextRun dot{.text = ".", .style = box.style.text, .language = box.style.language, .structure = kArtifact};
  const auto line = set_single_line({dot}, frame_.measure, TextAlign::left, fonts_, diagnostics_);
  if (!line) return;
  const Length gap = kLeaderGap * size, pitch = kDotPitch * size;
  const Length begin = is_right_to_left ? number_x + number->width + gap : words.right + gap;
  const Length end = is_right_to_left ? words.left - gap : number_x - gap;
  // Dots of all entries stand below one another: on a raster of the measure.
  const auto first_dot = static_cast<int>(std::ceil((begin - area.x) / pitch));
  const auto last_dot = static_cast<int>(std::floor((end - line->width - area.x) / pitch));
  if (last_dot - first_dot + 1 < kFewestDots) return;
  for (int i = first_dot; i <= last_dot; ++i) place(*line, area.x + i * pitch, words.baseline, slice.items);
}

}  // namespace newsexport
