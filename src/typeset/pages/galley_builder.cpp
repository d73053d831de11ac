// External interface: GalleyBuilder::build(); blocks, margins, edges, lists.
#include "typeset/pages/galley_builder.h"

#include <algorithm>

#include "typeset/pages/set_paragraph.h"

namespace newsexport {
namespace {

constexpr double kLeastEms = 5;  ///< the narrowest that a block becomes within others

constexpr double kMarkerGap = 0.45;  ///< ems between a list's marker and its text

Length resolve(const Dimension& dimension, Length base) {
  return dimension.kind == Dimension::Kind::percent ? dimension.value / 100 * base : dimension.value;
}

bool is_automatic(const Dimension& dimension) {
  return dimension.kind == Dimension::Kind::automatic;
}

BreakBefore forced(Break kind) {
  switch (kind) {
    case Break::avoid:
      return BreakBefore::avoided;
    case Break::column:
      return BreakBefore::column;
    case Break::page:
      return BreakBefore::page;
    case Break::left:
      return BreakBefore::left_page;
    case Break::right:
      return BreakBefore::right_page;
    case Break::automatic:
      break;
  }
  return BreakBefore::allowed;
}

bool is_list(const Box& box) {
  return std::ranges::any_of(box.children,
                             [](const Box& child) { return child.style.display == Display::list_item; });
}

/// They come in the order in which boxes end.
void draw_outer_boxes_first(std::vector<Decoration>& decorations) {
  std::ranges::reverse(decorations);
  std::ranges::stable_sort(decorations, [](const Decoration& one, const Decoration& other) {
    return one.first != other.first ? one.first < other.first : one.last > other.last;
  });
}

/// The first line of type in the slice; a list's marker stands on it, not beside an initial's foot.
const GlyphRun* first_run(const Slice& slice) {
  for (const PageItem& item : slice.items)
    if (const auto* run = std::get_if<GlyphRun>(&item); run && !run->is_initial) return run;
  return nullptr;
}

}  // namespace

GalleyBuilder::GalleyBuilder(const Story& story, const FontSet& fonts, const GalleyFrame& frame,
                             Diagnostics& diagnostics)
    : story_(story), fonts_(fonts), frame_(frame), diagnostics_(diagnostics) {
  segment_.column_width = frame.measure;
}

void GalleyBuilder::add_margin(const Dimension& margin, Length width) {
  pending_space_ = std::max(pending_space_, is_automatic(margin) ? 0 : resolve(margin, width));
}

void GalleyBuilder::force_break(Break kind) {
  pending_break_ = std::max(pending_break_, forced(kind));
}

/// Hangs the list's marker before the slice's first line.
void GalleyBuilder::add_marker(const Box& item, Slice& slice) {
  const Length size = item.style.text.size;
  const auto line = set_single_line(item.marker, frame_.measure, TextAlign::left, fonts_, diagnostics_);
  if (!line) return;
  const GlyphRun* first = first_run(slice);
  const Length baseline = first ? first->baseline : baseline_in_line(slice.height, size);
  const bool is_right_to_left = item.style.direction == Direction::right_to_left;
  const Length x = is_right_to_left ? marker_x_ + marker_width_ + kMarkerGap * size
                                    : marker_x_ - kMarkerGap * size - line->width;
  std::vector<PageItem> items;
  for (GlyphRun run : line->runs) {
    run.x += x;
    run.baseline = baseline;
    items.push_back(std::move(run));
  }
  slice.items.insert(slice.items.begin(), items.begin(), items.end());
}

void GalleyBuilder::add_slice(Slice slice) {
  slice.space_before = std::max(slice.space_before, pending_space_);
  slice.break_before = std::max(slice.break_before, pending_break_);
  pending_space_ = 0;
  pending_break_ = BreakBefore::allowed;
  for (std::string& id : pending_ids_) slice.destinations.emplace_back(std::move(id), 0);
  for (auto& string : pending_strings_) slice.running_strings.push_back(std::move(string));
  pending_ids_.clear();
  pending_strings_.clear();
  if (pending_marker_ && first_run(slice)) {
    const Box& item = *pending_marker_;
    pending_marker_ = nullptr;
    add_marker(item, slice);
  }
  galley_.slices.push_back(std::move(slice));
}

/// Inside margins, borders and padding.
GalleyBuilder::Area GalleyBuilder::content_area(const Box& box, const Area& area) const {
  const ComputedStyle& style = box.style;
  const auto inset = [&](Side side) {
    return style.border[side].width + resolve(style.padding[side], area.width);
  };
  Length left = is_automatic(style.margin[kLeft]) ? 0 : resolve(style.margin[kLeft], area.width);
  const Length right = is_automatic(style.margin[kRight]) ? 0 : resolve(style.margin[kRight], area.width);
  Length left_inset = inset(kLeft);
  Length room = area.width - left - right - left_inset - inset(kRight);
  // Deep nesting must not squeeze the text out: what stands around it gives way.
  const Length least = std::min(area.width, kLeastEms * style.text.size);
  if (room < least) {
    const double factor = area.width - room > 0 ? (area.width - least) / (area.width - room) : 0;
    left *= factor;
    left_inset *= factor;
    room = least;
  }
  Length width = room;
  if (!is_automatic(style.width)) width = std::min(room, resolve(style.width, area.width));
  if (!is_automatic(style.max_width)) width = std::min(width, resolve(style.max_width, area.width));
  const bool is_left_free = is_automatic(style.margin[kLeft]),
             is_right_free = is_automatic(style.margin[kRight]);
  if (is_left_free) left += (room - width) * (is_right_free ? 0.5 : 1);
  Area content = area;
  content.x = area.x + left + left_inset;
  content.width = std::max(width, 1.0);
  content.is_plain = area.is_plain && !has_edges(style);
  content.keeps_grid = area.keeps_grid && !has_edges(style);
  return content;
}

/// Not one line of a list alone, as with paragraphs.
void GalleyBuilder::keep_list_ends(std::size_t first, std::size_t end) {
  if (end - first < 2) return;
  for (const std::size_t i : {first + 1, end - 1})
    galley_.slices[i].break_before = std::max(galley_.slices[i].break_before, BreakBefore::avoided);
}

void GalleyBuilder::end_segment() {
  segment_.end = galley_.slices.size();
  if (segment_.end > segment_.first) galley_.segments.push_back(segment_);
  segment_ =
      Segment{.first = galley_.slices.size(), .end = galley_.slices.size(), .column_width = frame_.measure};
}

/// Behind something that spans them.
void GalleyBuilder::return_to_columns(const Segment& columns) {
  end_segment();
  segment_ = columns;
  segment_.first = galley_.slices.size();
}

void GalleyBuilder::begin_segment(const Box& box) {
  end_segment();
  const ComputedStyle& style = box.style;
  segment_.column_count = style.column_count;
  segment_.column_gap = style.column_gap;
  segment_.rule_width = style.column_rule.width;
  segment_.rule_color = style.column_rule.color;
  segment_.is_balanced = style.balances_columns;
  segment_.column_width = (frame_.measure - (style.column_count - 1) * style.column_gap) / style.column_count;
}

void GalleyBuilder::add_children(const Box& box, const Area& area) {
  for (const Box& child : box.children) add_box(child, area);
}

void GalleyBuilder::add_block(const Box& box, const Area& area) {
  const ComputedStyle& style = box.style;
  const bool starts_columns = style.column_count > 1 && segment_.column_count == 1 && area.is_plain;
  const bool leaves_columns = style.spans_columns && segment_.column_count > 1 && area.is_plain;
  const Segment outer = segment_;
  if (starts_columns) begin_segment(box);
  if (leaves_columns) end_segment();

  force_break(style.break_before);
  if (!box.id.empty()) pending_ids_.push_back(box.id);
  if (!box.running_string.empty()) pending_strings_.emplace_back(style.string_set, box.running_string);
  add_margin(style.margin[kTop], area.width);
  Area content = content_area(box, leaves_columns ? Area{0, frame_.measure, true} : area);
  if (starts_columns) content = {0, segment_.column_width, true};
  const std::size_t first = galley_.slices.size();
  open_edge(box, content);
  if (!box.marker.empty()) {
    pending_marker_ = &box;
    marker_x_ = content.x;
    marker_width_ = content.width;
  }
  if (style.display == Display::list_item) content.is_plain = false;
  add_children(box, content);
  if (pending_marker_ == &box) {
    Slice empty;
    empty.height = style.line_height;
    pending_marker_ = nullptr;
    add_marker(box, empty);
    add_slice(std::move(empty));
  }
  if (!box.trailer.empty()) add_trailer(box, area, first);
  close_edge(box, content);
  const std::size_t end = galley_.slices.size();
  if (style.break_after == Break::avoid)
    for (std::size_t i = first; i < end; ++i) galley_.slices[i].is_on_grid = false;
  if (is_list(box)) keep_list_ends(first, end);
  decorate(box, content, first, end);
  const bool is_folded = fold_box(box, area, first);
  if (starts_columns) end_segment();
  if (leaves_columns) return_to_columns(outer);
  if (!is_folded) add_margin(style.margin[kBottom], area.width);
  force_break(style.break_after);
}

void GalleyBuilder::add_paragraph(const Box& box, const Area& area) {
  const Length grid = area.keeps_grid ? frame_.grid : 0;
  for (Slice& slice : set_paragraph(box, {area.x, area.width, grid, frame_.height}, fonts_, diagnostics_))
    add_slice(std::move(slice));
}

void GalleyBuilder::add_box(const Box& box, const Area& area) {
  switch (box.kind) {
    case Box::Kind::paragraph:
      return add_paragraph(box, area);
    case Box::Kind::preformatted:
      return add_preformatted(box, area);
    case Box::Kind::picture:
      return add_picture(box, area);
    case Box::Kind::table:
      return add_table(box, area);
    case Box::Kind::block:
      return box.is_figure ? add_figure(box, area) : add_block(box, area);
    case Box::Kind::row_group:
    case Box::Kind::row:
    case Box::Kind::cell:
      break;
  }
  add_block(box, area);
}

/// The children of a box as slices of their own, beside the galley: for what is placed as a whole.
std::vector<Slice> GalleyBuilder::set_apart(const Box& box, const Area& area) {
  std::vector<Slice> outer = std::exchange(galley_.slices, {});
  const std::size_t decorations = galley_.decorations.size();
  const Length space = std::exchange(pending_space_, 0);
  const BreakBefore pending_break = std::exchange(pending_break_, BreakBefore::allowed);
  const Segment segment = segment_;
  std::vector<std::string> ids = std::exchange(pending_ids_, {});
  const auto strings = std::exchange(pending_strings_, {});
  const Box* marker = std::exchange(pending_marker_, nullptr);
  Area inner = area;
  inner.is_plain = inner.keeps_grid = false;
  add_children(box, inner);
  std::vector<Slice> slices = std::exchange(galley_.slices, std::move(outer));
  galley_.decorations.resize(decorations);
  pending_space_ = space;
  pending_break_ = pending_break;
  segment_ = segment;
  if (!slices.empty())
    for (std::string& id : pending_ids_) slices.back().destinations.emplace_back(std::move(id), 0);
  pending_ids_ = std::move(ids);
  pending_strings_ = strings;
  pending_marker_ = marker;
  return slices;
}

Galley GalleyBuilder::build(const BoxTree& tree) {
  const Area area{0, frame_.measure, true};
  galley_.direction = tree.root.style.direction;
  galley_.notes.resize(tree.notes.size());
  add_children(tree.root, area);
  galley_.space_after = std::exchange(pending_space_, 0);
  end_segment();
  draw_outer_boxes_first(galley_.decorations);
  Length narrowest = frame_.measure;
  for (const Segment& segment : galley_.segments) narrowest = std::min(narrowest, segment.column_width);
  for (std::size_t i = 0; i < tree.notes.size(); ++i) {
    const Box& note = tree.notes[i];
    galley_.notes[i] = set_apart(note, content_area(note, {0, narrowest, false}));
    if (galley_.notes[i].empty()) continue;
    Slice& first = galley_.notes[i].front();
    first.destinations.emplace_back(note.id, 0);
    first.space_before =
        std::max(resolve(note.style.margin[kTop], narrowest), resolve(note.style.margin[kBottom], narrowest));
  }
  return std::move(galley_);
}

}  // namespace newsexport
