// External interface: PageMaker; which slice comes on which page.
#include "typeset/pages/page_maker.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

namespace newsexport {
namespace {

constexpr double kFewestFill = 0.25;  ///< of the last page: with less on it, it is better saved
constexpr double kMostExtra =
    0.3;  ///< of the margin below, which a line may take: the folio stands in its middle

constexpr int kFewestColumnLines = 4;  ///< less room than for so many lines is left empty

std::size_t style_index(Stylesheet::PageKind kind) {
  return kind == Stylesheet::PageKind::first ? 0 : kind == Stylesheet::PageKind::left ? 1 : 2;
}

}  // namespace

Stylesheet::PageKind page_kind(std::size_t number) {
  if (number == 1) return Stylesheet::PageKind::first;
  return number % 2 == 0 ? Stylesheet::PageKind::left : Stylesheet::PageKind::right;
}

PageMaker::PageMaker(const Stylesheet& style, const PageGrid& grid, Diagnostics& diagnostics, int first_page)
    : grid_(grid.leading),
      extra_(grid.extra),
      diagnostics_(diagnostics),
      first_page_(static_cast<std::size_t>(first_page)) {
  for (const auto kind :
       {Stylesheet::PageKind::first, Stylesheet::PageKind::left, Stylesheet::PageKind::right})
    styles_[style_index(kind)] = style.page_style(kind);
}

Stylesheet::PageKind PageMaker::kind_of(std::size_t page) const {
  return page_kind(page + first_page_);
}

const PageStyle& PageMaker::page_style() const {
  return styles_[style_index(kind_of(made_.list.pages.size() - 1))];
}

Length PageMaker::room_height() const {
  const PageStyle& style = page_style();
  return std::max(style.height - style.margin[kTop] - style.margin[kBottom], grid_) + extra_;
}

void PageMaker::open_page() {
  Page page;
  made_.list.pages.emplace_back();
  const PageStyle& style = page_style();
  page.width = style.width;
  page.height = style.height;
  page.label = std::to_string(made_.list.pages.size() + first_page_ - 1);
  made_.list.pages.back() = std::move(page);
  y_ = 0;
  has_start_ = false;
  first_float_ = nullptr;
  first_strings_.clear();
}

void PageMaker::close_page() {
  if (!has_start_ && first_float_) begin_page_with(*first_float_);
  put_notes(page_notes_, 0, page_style().width - page_style().margin[kLeft] - page_style().margin[kRight],
            room_height());
  page_notes_.clear();
  RunningStrings on_page = strings_;
  for (const auto& [name, value] : first_strings_) on_page[name] = value;
  made_.running_strings.push_back(std::move(on_page));
}

void PageMaker::obey_break(BreakBefore kind) {
  if (kind < BreakBefore::page) return;
  const auto is_wrong = [&] {
    const bool is_left = (made_.list.pages.size() + first_page_ - 1) % 2 == 0;
    return (kind == BreakBefore::left_page && !is_left) || (kind == BreakBefore::right_page && is_left);
  };
  if (y_ > 0) {
    close_page();
    open_page();
  }
  if (is_wrong() && made_.list.pages.size() > 1) {
    close_page();
    open_page();
  }
}

void PageMaker::report_overfull(const Column& column) {
  if (!column.is_overfull) return;
  diagnostics_.warning({}, "page.overfull",
                       "page " + made_.list.pages.back().label +
                           " is too small for a piece of the article; it runs over the edge");
}

/// One column: its notes gather at the foot of the page.
void PageMaker::set_single(const Segment& segment, std::vector<std::size_t>& queue) {
  ColumnRoom room{y_, room_height(), grid_, y_ <= 0};
  if (y_ > 0 && !queue.empty()) room.top += galley_->slices[queue.front()].space_before;
  NotesToCome notes;
  notes.slices = page_notes_;
  notes.slices.insert(notes.slices.end(), notes_to_come_.slices.begin(), notes_to_come_.slices.end());
  const Column column = fill_column(*galley_, queue, room, notes);
  page_notes_ = column.notes;
  notes_to_come_ = notes;
  if (!column.slices.empty()) {
    put_column(column, 0);
    y_ = column.bottom;
  }
  (void)segment;
}

std::vector<Column> PageMaker::fill_columns(const Segment& segment, std::vector<std::size_t>& queue,
                                            const ColumnRoom& room, NotesToCome& notes) const {
  std::vector<Column> columns;
  for (int i = 0; i < segment.column_count; ++i) {
    ColumnRoom column = room;
    column.is_page_end = i + 1 == segment.column_count;
    columns.push_back(fill_column(*galley_, queue, column, notes));
    if (columns.back().ended_by >= BreakBefore::page) break;
  }
  return columns;
}

/// The least height at which the columns hold everything, in steps of a line.
Length PageMaker::balanced_bottom(const Segment& segment, const std::vector<std::size_t>& queue,
                                  const ColumnRoom& room) const {
  Length sum = 0;
  for (const std::size_t index : queue) sum += galley_->slices[index].height;
  const Length least = room.top + std::floor(sum / segment.column_count / grid_) * grid_;
  for (Length bottom = least; bottom < room.bottom; bottom += grid_) {
    std::vector<std::size_t> rest = queue;
    NotesToCome notes = notes_to_come_;
    const std::vector<Column> columns =
        fill_columns(segment, rest, {room.top, bottom, grid_, room.is_page_top}, notes);
    const bool is_overfull = std::ranges::any_of(columns, &Column::is_overfull);
    if (rest.empty() && notes.slices.empty() && !is_overfull) return bottom;
  }
  return room.bottom;
}

/// From the left end of the measure: the first column stands where reading begins.
Length PageMaker::column_x(const Segment& segment, std::size_t index) const {
  const auto last = static_cast<std::size_t>(segment.column_count) - 1;
  return static_cast<double>(is_right_to_left() ? last - index : index) *
         (segment.column_width + segment.column_gap);
}

/// Between the first `count` columns: never beside an empty one (CSS Multi-column Layout 1, 4).
void PageMaker::put_column_rules(const Segment& segment, std::size_t count, Length top, Length bottom) {
  if (segment.rule_width <= 0) return;
  const PageStyle& style = page_style();
  for (std::size_t i = 1; i < count; ++i) {
    const Length column = std::max(column_x(segment, i - 1), column_x(segment, i));
    const Length x = style.margin[kLeft] + column - (segment.column_gap + segment.rule_width) / 2;
    made_.list.pages.back().items.push_back(
        FilledRectangle{{x, style.margin[kTop] + top, segment.rule_width, bottom - top}, segment.rule_color});
  }
}

void PageMaker::put_columns(const Segment& segment, const std::vector<Column>& columns,
                            const ColumnRoom& room) {
  y_ = room.top;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    put_column(columns[i], column_x(segment, i));
    y_ = std::max(y_, columns[i].notes.empty() ? columns[i].bottom : room.bottom);
  }
  for (std::size_t i = 0; i < columns.size(); ++i)
    put_notes(columns[i].notes, column_x(segment, i), segment.column_width, y_);
  const auto is_empty = [](const Column& column) { return column.slices.empty() && column.notes.empty(); };
  const auto filled = std::ranges::find_if(columns, is_empty) - columns.begin();
  put_column_rules(segment, static_cast<std::size_t>(filled), room.top, y_);
}

/// Several columns, each with its own notes. False where there is no room on this page.
bool PageMaker::set_columns(const Segment& segment, std::vector<std::size_t>& queue) {
  ColumnRoom room{y_, room_height() - notes_height(page_notes_, grid_), grid_, y_ <= 0};
  if (y_ > 0 && !queue.empty()) room.top += galley_->slices[queue.front()].space_before;
  room.top = std::ceil((room.top - 0.01) / grid_) * grid_;
  if (y_ > 0 && room.bottom - room.top < kFewestColumnLines * grid_) return false;
  std::vector<std::size_t> rest = queue;
  NotesToCome notes = notes_to_come_;
  std::vector<Column> columns = fill_columns(segment, rest, room, notes);
  if (rest.empty() && notes.slices.empty() && segment.is_balanced) {
    room.bottom = balanced_bottom(segment, queue, room);
    rest = queue;
    notes = notes_to_come_;
    columns = fill_columns(segment, rest, room, notes);
  }
  if (rest.size() == queue.size() && y_ > 0 && !queue.empty()) return false;
  queue = std::move(rest);
  notes_to_come_ = std::move(notes);
  put_columns(segment, columns, room);
  return true;
}

void PageMaker::set_segment(const Segment& segment) {
  std::vector<std::size_t> queue(segment.end - segment.first);
  std::iota(queue.begin(), queue.end(), segment.first);
  while (!queue.empty()) {
    obey_break(galley_->slices[queue.front()].break_before);
    if (segment.column_count == 1) {
      set_single(segment, queue);
    } else {
      set_columns(segment, queue);
    }
    if (queue.empty()) return;
    const BreakBefore next = galley_->slices[queue.front()].break_before;
    if (next >= BreakBefore::page && y_ > 0) continue;
    close_page();
    open_page();
  }
}

/// What spans the columns at a galley's beginning, and a few lines below it, are not parted: there is a new
/// page where this one has no room for them.
void PageMaker::make_room_for_beginning() {
  if (y_ <= 0) return;
  Length needed = kFewestColumnLines * grid_;
  for (const Segment& segment : galley_->segments) {
    if (segment.column_count > 1) break;
    for (std::size_t i = segment.first; i < segment.end && needed < room_height(); ++i)
      needed += galley_->slices[i].space_before + galley_->slices[i].height;
  }
  const Length room = room_height() - y_ - notes_height(page_notes_, grid_);
  if (std::min(needed, room_height() / 2) <= room) return;
  close_page();
  open_page();
}

void PageMaker::add(const Galley& galley, std::vector<StructureElement> structure,
                    const RunningStrings& strings, PageStarts starts) {
  galley_ = &galley;
  starts_ = starts;
  last_start_ = 0;
  made_.list.structure.insert(made_.list.structure.end(), std::make_move_iterator(structure.begin()),
                              std::make_move_iterator(structure.end()));
  const bool is_first = made_.list.pages.empty();
  if (is_first) open_page();
  // The larger of two meeting margins counts; the smaller of them is set with the slice.
  if (y_ > 0 && !galley.slices.empty())
    y_ += std::max(0.0, space_after_ - galley.slices.front().space_before);
  space_after_ = galley.space_after;
  if (!is_first) make_room_for_beginning();
  if (!galley.slices.empty()) obey_break(galley.slices.front().break_before);
  // A page that has something on it keeps the strings of what it began with.
  if (y_ > 0)
    for (const auto& [name, value] : strings_) first_strings_.emplace(name, value);
  for (const auto& [name, value] : strings) strings_[name] = value;
  for (const Segment& segment : galley.segments) set_segment(segment);
}

std::vector<PageStart> PageMaker::take_page_starts() {
  return std::exchange(made_.list.page_starts, {});
}

MadePages PageMaker::finish() {
  if (made_.list.pages.empty()) open_page();
  while (!notes_to_come_.slices.empty()) {
    close_page();
    open_page();
    std::vector<std::size_t> nothing;
    set_single({}, nothing);
  }
  made_.last_fill = (y_ + notes_height(page_notes_, grid_)) / room_height();
  close_page();
  return std::move(made_);
}

MadePages make_pages(const Galley& galley, const Stylesheet& style, Length grid,
                     const std::vector<StructureElement>& structure, const RunningStrings& strings,
                     Diagnostics& diagnostics) {
  const auto make = [&](Length extra, Diagnostics& problems) {
    PageMaker maker(style, {grid, extra}, problems);
    maker.add(galley, structure, strings);
    return maker.finish();
  };
  Diagnostics problems(diagnostics.file());
  MadePages pages = make(0, problems);
  const Length margin = style.page_style(Stylesheet::PageKind::right).margin[kBottom];
  if (pages.list.pages.size() > 1 && pages.last_fill < kFewestFill && grid <= kMostExtra * margin) {
    Diagnostics other_problems(diagnostics.file());
    MadePages longer = make(grid, other_problems);
    if (longer.list.pages.size() < pages.list.pages.size() &&
        other_problems.entries().size() <= problems.entries().size()) {
      pages = std::move(longer);
      problems = std::move(other_problems);
    }
  }
  for (const Diagnostic& problem : problems.entries()) diagnostics.add(problem);
  return pages;
}

}  // namespace newsexport
