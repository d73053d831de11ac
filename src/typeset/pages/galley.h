#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/inlines.h"
#include "typeset/page_list.h"

namespace newsexport {

/// The article set to its measure, in one long column: a row of slices, none of which is ever divided.
/// Page breaking only chooses between which of them pages and columns end.

enum class BreakBefore {
  allowed,
  avoided,  ///< would part a heading from its text, or leave a widow or an orphan
  column,   ///< forced
  page,
  left_page,
  right_page
};

/// A line, a table row, a figure, an edge of a box. Its content is placed from its own top left corner, x
/// from the left end of the page's measure (or the column's).
struct Slice {
  Length height = 0;
  Length space_before = 0;          ///< margins, collapsed; dropped at the top of a column
  Length space_after = 0;           ///< of a float, where it has been moved
  bool is_on_grid = false;          ///< a line of running text: stands on the baseline grid
  bool keeps_space_before = false;  ///< at the top of a column too
  bool is_float = false;            ///< may move to the top of the next column
  bool ends_with_hyphen = false;    ///< its last word goes on in the next line
  BreakBefore break_before = BreakBefore::allowed;
  std::vector<PageItem> items;
  std::vector<LinkArea> links;
  std::vector<std::pair<std::string, Length>> destinations;  ///< id and y
  std::vector<int> notes;                                    ///< of Galley::notes, referred to in it
  std::vector<std::pair<std::string, std::string>> running_strings;
  std::optional<std::size_t> text_begin;  ///< code points of the article's markup before its first word
  std::string text;                       ///< its words, for the page list and the dump
  int table = -1;                         ///< of Galley::table_headers, whose rows it continues
};

/// Background and side borders of a box, from its first slice to its last.
struct Decoration {
  std::size_t first = 0, last = 0;  ///< slices
  Length x = 0, width = 0;
  std::optional<Color> background;
  Length left_width = 0, right_width = 0;
  Color left_color, right_color;
};

/// Slices that share a number of columns.
struct Segment {
  std::size_t first = 0, end = 0;  ///< slices
  int column_count = 1;
  Length column_width = 0;
  Length column_gap = 0;
  Length rule_width = 0;  ///< between the columns
  Color rule_color;
  bool is_balanced = true;
};

struct Galley {
  Direction direction = Direction::left_to_right;  ///< of the article: which column is the first
  std::vector<Slice> slices;
  Length space_after = 0;  ///< the last margin, before another galley
  std::vector<Decoration> decorations;
  std::vector<Segment> segments;
  std::vector<std::vector<Slice>> notes;
  std::vector<std::vector<Slice>> table_headers;  ///< rows to repeat, as artifacts
};

/// Its rectangles, on `area`.
std::vector<PageItem> draw_decoration(const Decoration& decoration, const Rectangle& area);

/// Moves everything in the slice.
void shift_slice(Slice& slice, Length dx, Length dy);
void shift_item(PageItem& item, Length dx, Length dy);

/// One slice of several, one under the other with their spaces.
Slice stack_slices(std::vector<Slice> slices);

/// The same content, read by nobody: for repeated table headers.
Slice as_artifact(Slice slice);

}  // namespace newsexport
