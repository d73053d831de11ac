// The edges of boxes: rules, backgrounds, and boxes that are kept whole. See galley_builder.h.
#include <algorithm>
#include <iterator>

#include "typeset/pages/galley_builder.h"

namespace newsexport {
namespace {

constexpr double kHighestBox = 0.8;  ///< of the column: what is kept whole

Length resolve(const Dimension& dimension, Length base) {
  return dimension.kind == Dimension::Kind::percent ? dimension.value / 100 * base : dimension.value;
}

/// Background and side borders of a box among the slices that begin with `first`, which are stacked.
std::vector<PageItem> drawn_edges(const Decoration& box, const std::vector<Slice>& slices,
                                  std::size_t first) {
  Length top = 0;
  for (std::size_t i = first; i < box.first; ++i) top += slices[i].height + slices[i + 1].space_before;
  Length height = slices[box.first].height;
  for (std::size_t i = box.first + 1; i <= box.last; ++i) height += slices[i].space_before + slices[i].height;
  return draw_decoration(box, {box.x, top, box.width, height});
}

}  // namespace

bool has_edges(const ComputedStyle& style) {
  for (const Border& border : style.border)
    if (border.width > 0) return true;
  return style.background.has_value();
}

void GalleyBuilder::open_edge(const Box& box, const Area& content) {
  const ComputedStyle& style = box.style;
  const Length border = style.border[kTop].width;
  const Length padding = resolve(style.padding[kTop], content.width);
  if (border + padding <= 0) return;
  Slice edge;
  edge.height = border + padding;
  edge.keeps_space_before = false;
  const Length left = resolve(style.padding[kLeft], content.width) + style.border[kLeft].width;
  const Length right = resolve(style.padding[kRight], content.width) + style.border[kRight].width;
  if (border > 0)
    edge.items.push_back(FilledRectangle{{content.x - left, 0, content.width + left + right, border},
                                         style.border[kTop].color});
  add_slice(std::move(edge));
  pending_break_ = BreakBefore::avoided;
}

void GalleyBuilder::close_edge(const Box& box, const Area& content) {
  const ComputedStyle& style = box.style;
  const Length border = style.border[kBottom].width;
  const Length padding = resolve(style.padding[kBottom], content.width);
  if (border + padding <= 0) return;
  Slice edge;
  edge.height = border + padding;
  const Length left = resolve(style.padding[kLeft], content.width) + style.border[kLeft].width;
  const Length right = resolve(style.padding[kRight], content.width) + style.border[kRight].width;
  if (border > 0)
    edge.items.push_back(FilledRectangle{{content.x - left, padding, content.width + left + right, border},
                                         style.border[kBottom].color});
  pending_break_ = BreakBefore::avoided;
  add_slice(std::move(edge));
}

/// Background and side borders of the box that the slices [first, end) are.
void GalleyBuilder::decorate(const Box& box, const Area& content, std::size_t first, std::size_t end) {
  const ComputedStyle& style = box.style;
  const Border &left = style.border[kLeft], &right = style.border[kRight];
  if (end <= first || (!style.background && left.width <= 0 && right.width <= 0)) return;
  const Length left_inset = resolve(style.padding[kLeft], content.width) + left.width;
  const Length right_inset = resolve(style.padding[kRight], content.width) + right.width;
  galley_.decorations.push_back({first, end - 1, content.x - left_inset,
                                 content.width + left_inset + right_inset, style.background, left.width,
                                 right.width, left.color, right.color});
}

/// Keeps what must not be divided together, unless it is nearly as high as the page; as one slice that may
/// move to the top of the next column where the style says `float: top`. Returns whether it is such a float.
bool GalleyBuilder::fold_box(const Box& box, const Area& area, std::size_t first) {
  std::vector<Slice>& slices = galley_.slices;
  const bool floats = box.style.float_place == FloatPlace::top && area.is_plain;
  if ((box.style.break_inside != Break::avoid && !floats) || slices.size() <= first) return false;
  Length height = 0;
  for (std::size_t i = first; i < slices.size(); ++i)
    height += slices[i].height + (i > first ? slices[i].space_before : 0);
  if (height > kHighestBox * frame_.height) return false;
  if (!floats || slices[first].break_before != BreakBefore::allowed) {
    for (std::size_t i = first + 1; i < slices.size(); ++i)
      slices[i].break_before = std::max(slices[i].break_before, BreakBefore::avoided);
    return false;
  }
  std::vector<PageItem> edges;
  while (!galley_.decorations.empty() && galley_.decorations.back().first >= first) {
    const std::vector<PageItem> drawn = drawn_edges(galley_.decorations.back(), slices, first);
    edges.insert(edges.end(), drawn.begin(), drawn.end());
    galley_.decorations.pop_back();
  }
  Slice whole = stack_slices({std::make_move_iterator(slices.begin() + static_cast<std::ptrdiff_t>(first)),
                              std::make_move_iterator(slices.end())});
  slices.resize(first);
  whole.items.insert(whole.items.begin(), edges.begin(), edges.end());
  whole.is_float = true;
  whole.space_after = resolve(box.style.margin[kBottom], area.width);
  slices.push_back(std::move(whole));
  return true;
}

}  // namespace newsexport
