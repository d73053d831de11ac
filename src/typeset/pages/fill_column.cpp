// External interface: fill_column(), notes_height(), notes_gap().
#include "typeset/pages/fill_column.h"

#include <algorithm>
#include <cmath>

namespace newsexport {
namespace {

constexpr Length kTolerance = 0.01;
constexpr std::size_t kFewestNoteLines = 2;  ///< of a divided note, on either side

Length snapped(Length y, Length grid) {
  return std::ceil((y - kTolerance) / grid) * grid;
}

class ColumnFiller {
 public:
  ColumnFiller(const Galley& galley, std::vector<std::size_t>& queue, const ColumnRoom& room,
               NotesToCome& notes)
      : galley_(galley), queue_(queue), room_(room), notes_to_come_(notes), y_(room.top) {}

  Column fill() {
    take_waiting_notes();
    std::size_t at = 0;
    while (at < queue_.size() && !is_closed_) {
      const Slice& slice = slice_at(at);
      if (at > 0 && slice.break_before >= BreakBefore::column) {
        column_.ended_by = slice.break_before;
        best_allowed_ = at;
        break;
      }
      if (at > 0) note_break(at, slice);
      if (at == 0) repeat_table_header(slice);
      if (place(at, slice)) {
        ++at;
      } else if (slice.is_float && (at > 0 || !room_.is_page_top)) {
        set_aside(at);
      } else {
        return finish_before(at);
      }
    }
    finish(at < queue_.size() && !is_closed_ ? best_allowed_ : at);
    return std::move(column_);
  }

 private:
  const Slice& slice_at(std::size_t at) const { return galley_.slices[queue_[at]]; }

  void take_waiting_notes() {
    std::vector<const Slice*>& waiting = notes_to_come_.slices;
    const Length room = room_.bottom - room_.top;
    std::size_t taken = 0;
    while (taken < waiting.size()) {
      column_.notes.push_back(waiting[taken]);
      if (notes_height(column_.notes, room_.grid) > room + kTolerance && taken > 0) {
        column_.notes.pop_back();
        break;
      }
      ++taken;
    }
    waiting.erase(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(taken));
    is_closed_ = !waiting.empty();
    carried_notes_ = taken;
  }

  void note_break(std::size_t at, const Slice& slice) {
    if (slice.break_before != BreakBefore::allowed) return;
    last_but_one_allowed_ = best_allowed_;
    best_allowed_ = at;
  }

  /// Rather a line short than with a word that goes on overleaf.
  std::size_t best_end() const {
    const bool is_divided = room_.is_page_end && slice_at(best_allowed_ - 1).ends_with_hyphen;
    const bool has_other = last_but_one_allowed_ > 0 && last_but_one_allowed_ + 1 == best_allowed_;
    return is_divided && has_other ? last_but_one_allowed_ : best_allowed_;
  }

  void repeat_table_header(const Slice& slice) {
    if (slice.table < 0) return;
    for (const Slice& header : galley_.table_headers[static_cast<std::size_t>(slice.table)]) {
      if (queue_[0] > 0 && galley_.slices[queue_[0] - 1].table != slice.table) return;
      column_.slices.push_back({&header, kNoSlice, y_});
      y_ += header.height;
      ++headers_;
    }
  }

  Length top_of(const Slice& slice) const {
    Length y = y_;
    if (!column_.slices.empty()) {
      const Slice& last = *column_.slices.back().slice;
      y += std::max(slice.space_before, last.is_float ? last.space_after : 0);
    }
    return slice.is_on_grid ? snapped(y, room_.grid) : y;
  }

  /// Puts the slice into the column where it fits, its notes too.
  bool place(std::size_t at, const Slice& slice) {
    const Length top = top_of(slice);
    const Length bottom = top + slice.height;
    const std::size_t notes_before = column_.notes.size();
    std::vector<const Slice*> last_note;
    for (const int note : slice.notes) {
      last_note.clear();
      for (const Slice& line : galley_.notes[static_cast<std::size_t>(note)]) last_note.push_back(&line);
      column_.notes.insert(column_.notes.end(), last_note.begin(), last_note.end());
    }
    if (!fits(bottom) && !divide_note(at, bottom, last_note)) {
      column_.notes.resize(notes_before);
      return false;
    }
    column_.slices.push_back({&slice, queue_[at], top});
    notes_after_.push_back(column_.notes.size());
    y_ = bottom;
    return true;
  }

  bool fits(Length bottom) const {
    return bottom + notes_height(column_.notes, room_.grid) <= room_.bottom + kTolerance;
  }

  /// Lets a long note go on in the next column, so that its reference may stand here. The column ends with
  /// it.
  bool divide_note(std::size_t at, Length bottom, const std::vector<const Slice*>& note) {
    if (note.size() < 2 * kFewestNoteLines) return false;
    if (at + 1 < queue_.size() && slice_at(at + 1).break_before == BreakBefore::avoided) return false;
    const std::size_t whole = column_.notes.size();
    for (std::size_t cut = kFewestNoteLines; cut + kFewestNoteLines <= note.size(); ++cut) {
      column_.notes.resize(whole - cut);
      if (!fits(bottom)) continue;
      notes_to_come_.slices.assign(note.end() - static_cast<std::ptrdiff_t>(cut), note.end());
      is_closed_ = true;
      return true;
    }
    return false;
  }

  void set_aside(std::size_t at) {
    floats_.push_back({queue_[at], at});
    queue_.erase(queue_.begin() + static_cast<std::ptrdiff_t>(at));
  }

  /// The slice does not fit: the column ends at the last good place before it.
  Column finish_before(std::size_t at) {
    if (at == 0 && room_.is_page_top) {
      force(slice_at(0));
      at = 1;
      best_allowed_ = 1;
    }
    finish(best_allowed_ > 0 ? best_end() : room_.is_page_top ? at : 0);
    return std::move(column_);
  }

  void force(const Slice& slice) {
    column_.is_overfull = true;
    column_.slices.push_back({&slice, queue_[0], y_});
    notes_after_.push_back(column_.notes.size());
    for (const int note : slice.notes)
      for (const Slice& line : galley_.notes[static_cast<std::size_t>(note)])
        notes_to_come_.slices.push_back(&line);
    y_ += slice.height;
  }

  void finish(std::size_t end) {
    if (end < notes_after_.size()) {
      column_.notes.resize(end == 0 ? carried_notes_ : notes_after_[end - 1]);
      column_.slices.resize(end == 0 ? 0 : headers_ + end);
      notes_after_.resize(end);
    }
    if (notes_after_.empty()) column_.slices.clear();
    queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(end));
    for (std::size_t i = floats_.size(); i-- > 0;) {
      const std::size_t place = behind_box(floats_[i].place > end ? floats_[i].place - end : 0);
      queue_.insert(queue_.begin() + static_cast<std::ptrdiff_t>(place), floats_[i].index);
    }
    column_.used = end;
    share_out_slack();
    column_.bottom =
        column_.slices.empty() ? room_.top : column_.slices.back().y + column_.slices.back().slice->height;
  }

  /// Nothing is put between the rows of a table, or into a box that the column's end divides.
  std::size_t behind_box(std::size_t place) const {
    if (place >= queue_.size()) return place;
    std::size_t end = 0;
    for (const Decoration& box : galley_.decorations)
      if (box.first < queue_[place] && queue_[place] <= box.last) end = std::max(end, box.last + 1);
    const auto is_inside = [&](std::size_t index) {
      return !galley_.slices[index].is_float && (index < end || continues_table(index));
    };
    while (place < queue_.size() && is_inside(queue_[place])) ++place;
    return place;
  }

  bool continues_table(std::size_t index) const {
    const int table = galley_.slices[index].table;
    return table >= 0 && index > 0 && galley_.slices[index - 1].table == table;
  }

  /// What is not on the grid is moved towards the text below it: a heading all the way, a picture half. At
  /// the column's top it stays.
  void share_out_slack() {
    std::vector<PlacedSlice>& slices = column_.slices;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < slices.size(); ++i) {
      if (!slices[i].slice->is_on_grid) continue;
      if (i > begin) share_out_slack(slices, begin, i);
      begin = i + 1;
    }
  }

  /// Among the slices [begin, end) above the line `end`.
  static void share_out_slack(std::vector<PlacedSlice>& slices, std::size_t begin, std::size_t end) {
    const PlacedSlice& last = slices[end - 1];
    const Slice& line = *slices[end].slice;
    const Length gap = std::max(line.space_before, last.slice->is_float ? last.slice->space_after : 0);
    const Length slack = slices[end].y - (last.y + last.slice->height + gap);
    std::size_t heading = end;
    while (heading > begin && slices[heading].slice->break_before == BreakBefore::avoided) --heading;
    if (heading == 0) return;
    for (std::size_t k = heading; k < end; ++k) slices[k].y += slack;
    for (std::size_t k = begin; begin > 0 && k < heading; ++k) slices[k].y += slack / 2;
  }

  struct Float {
    std::size_t index, place;
  };

  const Galley& galley_;
  std::vector<std::size_t>& queue_;
  const ColumnRoom& room_;
  NotesToCome& notes_to_come_;
  Length y_;
  Column column_;
  std::vector<std::size_t> notes_after_;  ///< each slice, how many note lines the column has
  std::vector<Float> floats_;
  std::size_t carried_notes_ = 0;
  std::size_t headers_ = 0;
  std::size_t best_allowed_ = 0, last_but_one_allowed_ = 0;
  bool is_closed_ = false;
};

}  // namespace

Length notes_gap(Length grid) {
  return grid;
}

Length notes_height(const std::vector<const Slice*>& notes, Length grid) {
  if (notes.empty()) return 0;
  Length height = notes_gap(grid);
  for (std::size_t i = 0; i < notes.size(); ++i)
    height += notes[i]->height + (i > 0 ? notes[i]->space_before : 0);
  return height;
}

Column fill_column(const Galley& galley, std::vector<std::size_t>& queue, const ColumnRoom& room,
                   NotesToCome& notes) {
  return ColumnFiller(galley, queue, room, notes).fill();
}

}  // namespace newsexport
