// Pictures, figures and lines that are kept as they are. See galley_builder.h.
#include <algorithm>

#include "support/utf8.h"
#include "typeset/pages/galley_builder.h"
#include "typeset/pages/set_paragraph.h"

namespace newsexport {
namespace {

constexpr double kPointsPerPixel = 0.75;
constexpr double kHighestPicture = 0.72;  ///< of the column: there is to be room for a caption and some text
constexpr char kContinued[] = "↩";
constexpr int kMarkColumns = 2;      ///< that the mark and the space before it take
constexpr int kContinuedIndent = 2;  ///< columns, of what goes on

Length resolve(const Dimension& dimension, Length base) {
  return dimension.kind == Dimension::Kind::percent ? dimension.value / 100 * base : dimension.value;
}

/// As large as it is, within its style, the measure and the page.
Rectangle picture_size(const Resource& resource, const ComputedStyle& style, Length width, Length height) {
  const bool is_known = resource.width > 0 && resource.height > 0;
  const double ratio = is_known ? double(resource.height) / resource.width : 0.6;
  Length wanted = is_known ? resource.width * kPointsPerPixel : width;
  if (style.width.kind != Dimension::Kind::automatic) wanted = resolve(style.width, width);
  if (style.max_width.kind != Dimension::Kind::automatic)
    wanted = std::min(wanted, resolve(style.max_width, width));
  wanted = std::min({wanted, width, height / ratio});
  return {0, 0, wanted, wanted * ratio};
}

bool is_blank(char32_t c) {
  return c == 0xA0 || c == ' ';
}

/// Twice as wide as a letter: ideographs and kana (UAX #11, roughly).
int width_of(char32_t c) {
  return c >= 0x1100 && (c <= 0x115F || (c >= 0x2E80 && c <= 0xFFDC)) ? 2 : 1;
}

int word_width(std::string_view text, std::size_t at) {
  int width = 0;
  while (at < text.size()) {
    const char32_t c = next_code_point(text, at);
    if (is_blank(c) || c == 0x2028) break;
    width += width_of(c);
  }
  return width;
}

/// Of each line that the text has of itself: how many columns it takes, without the space at its end, the
/// only one that is no no-break space.
std::vector<int> line_widths(const InlineText& text) {
  std::vector<int> widths(1, 0);
  for (const TextRun& run : text.runs) {
    for (std::size_t at = 0; at < run.text.size();) {
      const char32_t c = next_code_point(run.text, at);
      if (c == 0x2028)
        widths.push_back(0);
      else if (c != ' ')
        widths.back() += width_of(c);
    }
  }
  return widths;
}

/// Breaks lines of more than `columns` characters, at a space where there is one near, so that there is room
/// for the mark and for the indent of what goes on; gives the numbers of the lines that go on.
std::vector<std::size_t> break_long_lines(InlineText& text, int columns) {
  const std::vector<int> widths = line_widths(text);
  std::vector<std::size_t> continued;
  std::vector<std::uint32_t> sources;
  std::size_t line = 0, source_line = 0, at_source = 0;
  int column = 0;
  bool follows_blank = false;
  for (TextRun& run : text.runs) {
    std::string broken;
    for (std::size_t at = 0; at < run.text.size(); ++at_source) {
      const std::size_t at_character = at;
      const char32_t c = next_code_point(run.text, at);
      const int width = follows_blank ? word_width(run.text, at_character) : width_of(c);
      const bool is_full =
          widths[source_line] > columns && column + std::min(width, columns / 3) > columns - kMarkColumns;
      if (c != 0x2028 && !is_blank(c) && is_full && column > kContinuedIndent) {
        append_utf8(broken, 0x2028);
        sources.push_back(text.sources[at_source]);
        continued.push_back(line++);
        column = kContinuedIndent;
      }
      follows_blank = is_blank(c);
      append_utf8(broken, c);
      sources.push_back(text.sources[at_source]);
      column += width_of(c);
      if (c == 0x2028) {
        ++line;
        ++source_line;
        column = 0;
      }
    }
    run.text = std::move(broken);
  }
  text.sources = std::move(sources);
  return continued;
}

/// As with paragraphs, no single line of the source stands alone; what goes on counts with its beginning.
void keep_ends_together(std::vector<Slice>& slices, const std::vector<std::size_t>& continued) {
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < slices.size(); ++i)
    if (i == 0 || !std::ranges::binary_search(continued, i - 1)) begins.push_back(i);
  if (begins.size() < 2) return;
  for (const std::size_t i : {begins[1], begins.back()}) slices[i].break_before = BreakBefore::avoided;
}

/// No-break spaces that only kept white space in its place are spaces to whoever copies the text.
void restore_spaces(Slice& slice) {
  for (PageItem& item : slice.items) {
    auto* run = std::get_if<GlyphRun>(&item);
    if (!run) continue;
    for (PlacedGlyph& glyph : run->glyphs)
      if (glyph.text == "\u00A0") glyph.text = " ";
  }
}

}  // namespace

void GalleyBuilder::add_picture(const Box& box, const Area& area) {
  const Resource& resource = story_.resources[static_cast<std::size_t>(box.resource)];
  PlacedPicture picture;
  picture.area = picture_size(resource, box.style, area.width, frame_.height * kHighestPicture);
  picture.resource = box.resource;
  picture.structure = box.structure;
  const Length room = area.width - picture.area.width;
  const bool is_left = box.style.text_align == TextAlign::left;
  picture.area.x = area.x + (is_left ? 0 : box.style.text_align == TextAlign::right ? room : room / 2);
  Slice slice;
  slice.height = picture.area.height;
  slice.items.push_back(picture);
  if (!box.id.empty()) slice.destinations.emplace_back(box.id, 0);
  add_slice(std::move(slice));
}

/// Picture and caption in one piece, which may move to the top of the next column.
void GalleyBuilder::add_figure(const Box& box, const Area& area) {
  const ComputedStyle& style = box.style;
  if (!area.is_plain || style.border[kTop].width > 0 || style.background) return add_block(box, area);
  Slice figure = stack_slices(set_apart(box, content_area(box, area)));
  if (figure.items.empty() || figure.height > frame_.height) return add_block(box, area);
  if (!box.id.empty()) pending_ids_.push_back(box.id);
  add_margin(style.margin[kTop], area.width);
  force_break(style.break_before);
  figure.is_float = pending_break_ == BreakBefore::allowed && style.float_place != FloatPlace::footnote;
  figure.space_after = resolve(style.margin[kBottom], area.width);
  add_slice(std::move(figure));
}

void GalleyBuilder::add_preformatted(const Box& box, const Area& area) {
  Box kept = box;
  kept.style.text_align =
      kept.style.direction == Direction::right_to_left ? TextAlign::right : TextAlign::left;
  kept.style.text_indent = {Dimension::Kind::points, 0};
  kept.style.hyphens = false;
  for (TextRun& run : kept.text.runs) run.breaking = TextRun::Breaking::none;
  const TextRun digit{.text = "0", .style = kept.text.runs.front().style};
  const TextRun mark{.text = kContinued, .style = kept.text.runs.front().style};
  const auto one = set_single_line({digit}, area.width, TextAlign::left, fonts_, diagnostics_);
  const auto arrow = set_single_line({mark}, area.width, TextAlign::right, fonts_, diagnostics_);
  const Length advance = one && one->width > 0 ? one->width : kept.style.text.size / 2;
  const int columns = std::max(8, static_cast<int>(area.width / advance + 0.01));
  const std::vector<std::size_t> continued = break_long_lines(kept.text, columns);
  std::vector<Slice> slices = set_paragraph(kept, {area.x, area.width, frame_.grid}, fonts_, diagnostics_);
  for (const std::size_t line : continued) {
    if (line + 1 >= slices.size() || !arrow) continue;
    const bool is_right = kept.style.text_align == TextAlign::right;
    shift_slice(slices[line + 1], kContinuedIndent * (is_right ? -advance : advance), 0);
    slices[line + 1].break_before = BreakBefore::avoided;
    for (GlyphRun run : arrow->runs) {
      run.x += area.x;
      run.baseline = baseline_in_line(kept.style.line_height, kept.style.text.size);
      run.structure = kArtifact;
      slices[line].items.push_back(std::move(run));
    }
  }
  keep_ends_together(slices, continued);
  for (Slice& slice : slices) {
    restore_spaces(slice);
    add_slice(std::move(slice));
  }
}

}  // namespace newsexport
