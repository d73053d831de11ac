// External interface: set_paragraph(), set_single_line(), baseline_in_line().
#include "typeset/pages/set_paragraph.h"

#include <algorithm>
#include <cmath>

#include "support/utf8.h"
#include "typeset/dump_lines.h"

namespace newsexport {
namespace {

constexpr double kBaselineBelowMiddle = 0.27;  ///< ems: ascenders and descenders look centred then
constexpr double kDecorationWeight = 0.05;     ///< ems

Length resolve(const Dimension& dimension, Length base) {
  return dimension.kind == Dimension::Kind::percent ? dimension.value / 100 * base : dimension.value;
}

ParagraphStyle paragraph_style(const Box& paragraph, const ParagraphPlace& place) {
  const ComputedStyle& style = paragraph.style;
  const Length measure = place.measure;
  ParagraphStyle result;
  result.measure = measure;
  result.first_line_indent = resolve(style.text_indent, measure);
  result.align = style.text_align;
  result.hyphenate = style.hyphens && !style.is_balanced;
  result.is_balanced = style.is_balanced;
  result.direction = style.direction;
  if (paragraph.initial && 2 * paragraph.initial->size * style.line_height <= place.height)
    result.initial = paragraph.initial;
  result.first_line = paragraph.first_line;
  return result;
}

/// What of the text stands on line `index`: code points [begin, end).
struct Stretch {
  std::size_t begin = 0, end = 0;
};

Stretch stretch_of(const BrokenParagraph& broken, std::size_t index, std::size_t text_end) {
  const bool is_last = index + 1 == broken.lines.size();
  return {broken.lines[index].text_begin, is_last ? text_end : broken.lines[index + 1].text_begin};
}

/// Where on the line the text [begin, end) is drawn; empty where none of it is.
Rectangle extent_on_line(const Line& line, std::size_t begin, std::size_t end) {
  Length left = 1e9, right = -1e9;
  for (const GlyphRun& run : line.runs) {
    if (run.is_right_to_left) continue;
    Length x = run.x;
    std::size_t at = run.text_begin;
    for (const PlacedGlyph& glyph : run.glyphs) {
      if (at >= begin && at < end && !(glyph.text == " " && at + 1 == end)) {
        left = std::min(left, x);
        right = std::max(right, x + glyph.advance);
      }
      x += glyph.advance;
      at += code_point_count(glyph.text);
    }
  }
  return left < right ? Rectangle{left, 0, right - left, 0} : Rectangle{};
}

void draw_lines(const InlineText& text, const Line& line, const Stretch& stretch, Length baseline,
                Slice& slice) {
  for (const DrawnLine& drawn : text.drawn_lines) {
    if (drawn.end <= stretch.begin || drawn.begin >= stretch.end) continue;
    Rectangle area = extent_on_line(line, drawn.begin, drawn.end);
    if (area.width <= 0) continue;
    area.height = kDecorationWeight * drawn.size;
    area.y = baseline + (drawn.kind == LineKind::underline ? 0.12 : -0.24) * drawn.size;
    slice.items.push_back(FilledRectangle{area, drawn.color});
  }
}

void add_links(const InlineText& text, const Line& line, Length baseline, Length size, Slice& slice) {
  for (const Line::Span& span : line.links) {
    const ParagraphLink& link = text.links[static_cast<std::size_t>(span.index)];
    if (link.structure == kArtifact || span.width <= 0) continue;
    slice.links.push_back({{span.x, baseline - 0.8 * size, span.width, 1.05 * size},
                           link.target,
                           link.description,
                           link.structure});
  }
}

/// A line of two directions has its runs from left to right; a page is read in the order of its items.
std::vector<GlyphRun> runs_in_reading_order(const Line& line) {
  std::vector<GlyphRun> runs = line.runs;
  std::ranges::stable_sort(runs, {}, &GlyphRun::text_begin);
  return runs;
}

Slice line_slice(const Box& paragraph, const BrokenParagraph& broken, std::size_t index) {
  const InlineText& text = paragraph.text;
  const Line& line = broken.lines[index];
  const Length size = paragraph.style.text.size;
  const Stretch stretch = stretch_of(broken, index, text.sources.size());
  Slice slice;
  slice.height = paragraph.style.line_height;
  const Length baseline = baseline_in_line(slice.height, size);
  for (GlyphRun& run : runs_in_reading_order(line)) {
    run.baseline += baseline;
    slice.items.push_back(std::move(run));
  }
  draw_lines(text, line, stretch, baseline, slice);
  add_links(text, line, baseline, size, slice);
  for (const ParagraphAnchor& anchor : text.anchors) {
    const bool is_at_end = index + 1 == broken.lines.size() && anchor.offset >= stretch.end;
    if (is_at_end || (anchor.offset >= stretch.begin && anchor.offset < stretch.end))
      slice.destinations.emplace_back(anchor.id, 0);
  }
  slice.notes = line.notes;
  slice.ends_with_hyphen = line.ends_with_hyphen;
  slice.text = line_text(line);
  if (stretch.begin < text.sources.size() && paragraph.structure != kArtifact)
    slice.text_begin = text.sources[stretch.begin];
  return slice;
}

/// Words that a line breaker alone would part: none of it is lost where a paragraph has no line at all.
void keep_together(const ComputedStyle& style, std::vector<Slice>& slices) {
  const auto count = static_cast<int>(slices.size());
  for (int i = 1; i < count; ++i) {
    const bool leaves_orphan = i < style.orphans;
    const bool leaves_widow = count - i < style.widows;
    if (leaves_orphan || leaves_widow || style.break_inside == Break::avoid)
      slices[static_cast<std::size_t>(i)].break_before = BreakBefore::avoided;
  }
}

/// No page ends beside an initial letter. One that is higher than its sink has whole lines above the first;
/// of one with an accent the space before the paragraph has room.
void make_room_for_initial(const Box& paragraph, const BrokenParagraph& broken, std::vector<Slice>& slices) {
  for (std::size_t i = 1; i < static_cast<std::size_t>(broken.initial_lines); ++i)
    slices[i].break_before = BreakBefore::avoided;
  Slice& first = slices.front();
  const Length leading = paragraph.style.line_height;
  const Length above = broken.initial_top - baseline_in_line(leading, paragraph.style.text.size);
  const double lines = std::ceil(paragraph.initial->size - paragraph.initial->sink - 0.01);
  const Length raised = std::max(lines, 0.0) * leading;
  shift_slice(first, 0, raised);
  first.height += raised;
  first.space_before = std::max(0.0, above - raised);
}

}  // namespace

Length baseline_in_line(Length line_height, Length size) {
  return line_height / 2 + kBaselineBelowMiddle * size;
}

std::vector<Slice> set_paragraph(const Box& paragraph, const ParagraphPlace& place, const FontSet& fonts,
                                 Diagnostics& diagnostics) {
  const BrokenParagraph broken =
      break_paragraph(paragraph.text.runs, paragraph_style(paragraph, place), fonts, diagnostics);
  std::vector<Slice> slices;
  for (std::size_t i = 0; i < broken.lines.size(); ++i) {
    slices.push_back(line_slice(paragraph, broken, i));
    shift_slice(slices.back(), place.x, 0);
    slices.back().is_on_grid =
        paragraph.style.snaps_to_grid && std::abs(slices.back().height - place.grid) < 0.01;
  }
  keep_together(paragraph.style, slices);
  if (broken.initial_lines > 0) make_room_for_initial(paragraph, broken, slices);
  return slices;
}

std::optional<Line> set_single_line(const std::vector<TextRun>& runs, Length measure, TextAlign align,
                                    const FontSet& fonts, Diagnostics& diagnostics) {
  ParagraphStyle style;
  style.measure = measure;
  style.align = align;
  style.hyphenate = false;
  style.protrudes = false;
  BrokenParagraph broken = break_paragraph(runs, style, fonts, diagnostics);
  if (broken.lines.empty()) return std::nullopt;
  return std::move(broken.lines.front());
}

}  // namespace newsexport
