// External interface: what is done to whole slices.
#include "typeset/pages/galley.h"

#include <algorithm>

namespace newsexport {
namespace {

struct Shift {
  Length dx, dy;
  void operator()(GlyphRun& run) const {
    run.x += dx;
    run.baseline += dy;
  }
  void operator()(FilledRectangle& rectangle) const {
    rectangle.area.x += dx;
    rectangle.area.y += dy;
  }
  void operator()(PlacedPicture& picture) const {
    picture.area.x += dx;
    picture.area.y += dy;
  }
};

template <typename Element>
void append(std::vector<Element>& to, std::vector<Element>& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

}  // namespace

std::vector<PageItem> draw_decoration(const Decoration& decoration, const Rectangle& area) {
  std::vector<PageItem> items;
  if (decoration.background) items.push_back(FilledRectangle{area, *decoration.background});
  if (decoration.left_width > 0)
    items.push_back(
        FilledRectangle{{area.x, area.y, decoration.left_width, area.height}, decoration.left_color});
  if (decoration.right_width > 0)
    items.push_back(FilledRectangle{
        {area.x + area.width - decoration.right_width, area.y, decoration.right_width, area.height},
        decoration.right_color});
  return items;
}

void shift_item(PageItem& item, Length dx, Length dy) {
  std::visit(Shift{dx, dy}, item);
}

void shift_slice(Slice& slice, Length dx, Length dy) {
  for (PageItem& item : slice.items) shift_item(item, dx, dy);
  for (LinkArea& link : slice.links) {
    link.area.x += dx;
    link.area.y += dy;
  }
  for (auto& destination : slice.destinations) destination.second += dy;
}

Slice stack_slices(std::vector<Slice> slices) {
  Slice whole;
  Length y = 0;
  for (std::size_t i = 0; i < slices.size(); ++i) {
    Slice& slice = slices[i];
    if (i == 0) {
      whole.space_before = slice.space_before;
      whole.break_before = slice.break_before;
    } else {
      y += slice.space_before;
    }
    shift_slice(slice, 0, y);
    y += slice.height;
    append(whole.items, slice.items);
    append(whole.links, slice.links);
    append(whole.destinations, slice.destinations);
    append(whole.notes, slice.notes);
    append(whole.running_strings, slice.running_strings);
    if (!whole.text_begin) whole.text_begin = slice.text_begin;
    if (!whole.text.empty() && !slice.text.empty()) whole.text += ' ';
    whole.text += slice.text;
  }
  whole.height = y;
  return whole;
}

Slice as_artifact(Slice slice) {
  for (PageItem& item : slice.items) {
    if (auto* run = std::get_if<GlyphRun>(&item)) run->structure = kArtifact;
    if (auto* picture = std::get_if<PlacedPicture>(&item)) picture->structure = kArtifact;
  }
  slice.links.clear();
  slice.destinations.clear();
  slice.notes.clear();
  slice.text_begin.reset();
  slice.text.clear();
  return slice;
}

}  // namespace newsexport
