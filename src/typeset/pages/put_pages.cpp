// PageMaker, the other half: slices to their places on the page. See page_maker.h.
#include <algorithm>

#include "typeset/pages/page_maker.h"

namespace newsexport {
namespace {

constexpr Length kNoteRuleWidth = 0.5;
constexpr double kNoteRulePart = 0.25;   ///< of the measure
constexpr Length kCutPadding = 4;        ///< of a box, where a page or column ends within it
constexpr std::size_t kFirstWords = 60;  ///< bytes, to the end of a word

std::string first_words(const std::string& text) {
  if (text.size() <= kFirstWords) return text;
  const std::size_t end = text.rfind(' ', kFirstWords);
  if (end != std::string::npos && end > 0) return text.substr(0, end);
  return text;
}

}  // namespace

void PageMaker::put_slice(const PlacedSlice& placed, Length x) {
  Page& page = made_.list.pages.back();
  const PageStyle& style = page_style();
  Slice slice = *placed.slice;
  shift_slice(slice, style.margin[kLeft] + x, style.margin[kTop] + placed.y);
  const int number = static_cast<int>(made_.list.pages.size()) - 1;
  for (PageItem& item : slice.items) {
    const auto* picture = std::get_if<PlacedPicture>(&item);
    if (picture && picture->structure != kArtifact) {
      StructureElement& figure = made_.list.structure[static_cast<std::size_t>(picture->structure)];
      figure.bounding_box = picture->area;
      figure.page = number;
    }
    page.items.push_back(std::move(item));
  }
  for (LinkArea& link : slice.links) page.links.push_back(std::move(link));
  for (const auto& [id, y] : slice.destinations) made_.list.destinations.push_back({id, number, y});
  for (const auto& [name, value] : slice.running_strings) {
    first_strings_.emplace(name, value);
    strings_[name] = value;
  }
}

/// Backgrounds and side borders, as far as their boxes reach into this column.
void PageMaker::put_decorations(const Column& column, Length x) {
  Page& page = made_.list.pages.back();
  const PageStyle& style = page_style();
  for (const Decoration& decoration : galley_->decorations) {
    const PlacedSlice* first = nullptr;
    const PlacedSlice* last = nullptr;
    for (const PlacedSlice& placed : column.slices) {
      if (placed.index == kNoSlice || placed.index < decoration.first || placed.index > decoration.last)
        continue;
      if (!first) first = &placed;
      last = &placed;
    }
    if (!first) continue;
    const Length left = style.margin[kLeft] + x + decoration.x;
    const Length top = style.margin[kTop] + first->y - (first->index > decoration.first ? kCutPadding : 0);
    const Length bottom = style.margin[kTop] + last->y + last->slice->height;
    const Length height = bottom - top + (last->index < decoration.last ? kCutPadding : 0);
    for (PageItem& item : draw_decoration(decoration, {left, top, decoration.width, height}))
      page.items.push_back(std::move(item));
  }
}

/// The page's first words: of its running text, or of a float where there is nothing else.
void PageMaker::note_page_start(const Column& column) {
  if (starts_ == PageStarts::untold) return;
  for (const PlacedSlice& placed : column.slices) {
    const Slice& slice = *placed.slice;
    if (has_start_) return;
    if (!slice.text_begin || slice.text.empty()) continue;
    if (!first_float_ && slice.is_float) first_float_ = &slice;
    if (slice.is_float) continue;
    begin_page_with(slice);
  }
}

void PageMaker::begin_page_with(const Slice& slice) {
  has_start_ = true;
  Page& page = made_.list.pages.back();
  page.first_words = first_words(slice.text);
  last_start_ = std::max(last_start_, *slice.text_begin);
  made_.list.page_starts.push_back({page.label, last_start_});
}

void PageMaker::put_column(const Column& column, Length x) {
  report_overfull(column);
  put_decorations(column, x);
  note_page_start(column);
  for (const PlacedSlice& placed : column.slices) put_slice(placed, x);
}

/// The notes, with a short rule above them, end at `bottom`.
void PageMaker::put_notes(const std::vector<const Slice*>& notes, Length x, Length width, Length bottom) {
  if (notes.empty()) return;
  const PageStyle& style = page_style();
  Length y = bottom - notes_height(notes, grid_);
  const Length rule = width * kNoteRulePart;
  const Length rule_x = style.margin[kLeft] + x + (is_right_to_left() ? width - rule : 0);
  made_.list.pages.back().items.push_back(FilledRectangle{
      {rule_x, style.margin[kTop] + y + notes_gap(grid_) * 0.55, rule, kNoteRuleWidth}, Color{}});
  y += notes_gap(grid_);
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (i > 0) y += notes[i]->space_before;
    put_slice({notes[i], kNoSlice, y}, x);
    y += notes[i]->height;
  }
}

}  // namespace newsexport
