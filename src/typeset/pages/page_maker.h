#pragma once

#include <map>

#include "style/stylesheet.h"
#include "support/diagnostics.h"
#include "typeset/pages/fill_column.h"

namespace newsexport {

/// Running strings as a page has them: the first set on it, or the last before it (CSS GCPM 3, 1.1).
using RunningStrings = std::map<std::string, std::string>;

/// What the lines of all pages keep to.
struct PageGrid {
  Length leading = 12;
  Length extra = 0;  ///< by which every page is longer than its style says
};

struct MadePages {
  PageList list;
  std::vector<RunningStrings> running_strings;  ///< of each page
  double last_fill = 1;                         ///< what part of the last page's room is taken
};

/// Which page rules hold for the page with this number, from 1.
Stylesheet::PageKind page_kind(std::size_t number);

/// Whether the pages on which a galley begins are told by its words.
enum class PageStarts { told, untold };

/// Breaks galleys into pages and puts everything at its place. Page furniture is added after this, when the
/// number of pages is known.
class PageMaker {
 public:
  /// The first page is number `first_page` of the document, from 1.
  PageMaker(const Stylesheet& style, const PageGrid& grid, Diagnostics& diagnostics, int first_page = 1);

  /// Sets a galley behind those before it, on the page where they end unless it begins with a break. Its
  /// structure elements, which `structure` has, come behind theirs: the galley's indices must count from
  /// structure_size(). The galley must live until needs_earlier() says no, or finish().
  void add(const Galley& galley, std::vector<StructureElement> structure, const RunningStrings& strings,
           PageStarts starts = PageStarts::told);
  /// The starts of pages since it was last called: those that lie in the galleys added since.
  std::vector<PageStart> take_page_starts();
  std::size_t structure_size() const { return made_.list.structure.size(); }
  /// Of the page that is being filled, from 0.
  std::size_t page_index() const { return made_.list.pages.size() - 1; }
  /// Whether notes of earlier galleys wait for a page.
  bool has_notes_to_come() const { return !notes_to_come_.slices.empty(); }
  MadePages finish();

 private:
  Stylesheet::PageKind kind_of(std::size_t page) const;
  const PageStyle& page_style() const;
  Length room_height() const;
  void open_page();
  void close_page();
  void set_segment(const Segment& segment);
  void set_single(const Segment& segment, std::vector<std::size_t>& queue);
  bool set_columns(const Segment& segment, std::vector<std::size_t>& queue);
  bool is_right_to_left() const { return galley_->direction == Direction::right_to_left; }
  Length column_x(const Segment& segment, std::size_t index) const;
  void put_columns(const Segment& segment, const std::vector<Column>& columns, const ColumnRoom& room);
  void put_column_rules(const Segment& segment, std::size_t count, Length top, Length bottom);
  std::vector<Column> fill_columns(const Segment& segment, std::vector<std::size_t>& queue,
                                   const ColumnRoom& room, NotesToCome& notes) const;
  Length balanced_bottom(const Segment& segment, const std::vector<std::size_t>& queue,
                         const ColumnRoom& room) const;
  void obey_break(BreakBefore kind);
  void put_column(const Column& column, Length x);
  void put_decorations(const Column& column, Length x);
  void put_slice(const PlacedSlice& placed, Length x);
  void put_notes(const std::vector<const Slice*>& notes, Length x, Length width, Length bottom);
  void make_room_for_beginning();
  void note_page_start(const Column& column);
  void begin_page_with(const Slice& slice);
  void report_overfull(const Column& column);

  const Galley* galley_ = nullptr;  ///< that is being set
  Length grid_, extra_;
  Diagnostics& diagnostics_;
  std::size_t first_page_;  ///< from 1
  PageStarts starts_ = PageStarts::told;
  PageStyle styles_[3];
  MadePages made_;
  Length y_ = 0;            ///< how far the page is filled
  Length space_after_ = 0;  ///< of the galley before
  NotesToCome notes_to_come_;
  std::vector<const Slice*> page_notes_;
  RunningStrings strings_;
  bool has_strings_[2] = {false, false};
  std::map<std::string, std::string> first_strings_;
  bool has_start_ = false;
  const Slice* first_float_ = nullptr;  ///< of the page, with words in it
  std::size_t last_start_ = 0;
};

/// The galley's pages. Where no more than a few lines stand on the last one, all pages are made a line longer
/// if that saves it, as a compositor would.
MadePages make_pages(const Galley& galley, const Stylesheet& style, Length grid,
                     const std::vector<StructureElement>& structure, const RunningStrings& strings,
                     Diagnostics& diagnostics);

}  // namespace newsexport
