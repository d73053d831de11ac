#pragma once

#include "typeset/pages/galley.h"

namespace newsexport {

/// A slice at its place in the column; y from the top of the page's measure.
struct PlacedSlice {
  const Slice* slice = nullptr;
  std::size_t index = 0;  ///< in Galley::slices; kNoSlice for a repeated header or a note
  Length y = 0;
};
inline constexpr std::size_t kNoSlice = static_cast<std::size_t>(-1);

struct ColumnRoom {
  Length top = 0, bottom = 0;  ///< from the top of the page's measure; the grid's origin is 0
  Length grid = 0;
  bool is_page_top = true;  ///< forced page breaks are done with
  bool is_page_end = true;  ///< the reader turns over behind it
};

/// Notes whose text has begun on an earlier column and goes on, and where.
struct NotesToCome {
  std::vector<const Slice*> slices;
};

struct Column {
  std::vector<PlacedSlice> slices;
  std::vector<const Slice*> notes;              ///< in order; set at the foot
  Length bottom = 0;                            ///< of the content, without notes
  std::size_t used = 0;                         ///< how many of the queue stand in it
  BreakBefore ended_by = BreakBefore::allowed;  ///< a forced break, where it is one
  bool is_overfull = false;
};

/// Space between the text and the notes, half of it above the rule.
Length notes_gap(Length grid);
Length notes_height(const std::vector<const Slice*>& notes, Length grid);

/// Fills a column with the slices of `queue` (indices of galley.slices) from its front, and ends it at the
/// best place: as low as can be where a break is allowed. A float that does not fit is moved behind the
/// column's last slice. Takes over the notes that wait, and leaves those that must go on. Never empty, so
/// that the article always goes on: what is too high for any column is set in one of its own, and is_overfull
/// says so.
Column fill_column(const Galley& galley, std::vector<std::size_t>& queue, const ColumnRoom& room,
                   NotesToCome& notes);

}  // namespace newsexport
