#pragma once

#include "model/story.h"
#include "support/diagnostics.h"
#include "typeset/font_set.h"
#include "typeset/pages/box.h"
#include "typeset/pages/galley.h"
#include "typeset/pages/table_columns.h"

namespace newsexport {

/// The page's room for text, and the leading that lines keep to.
struct GalleyFrame {
  Length measure = 0;
  Length height = 0;  ///< of a column: no picture is higher
  Length grid = 0;
};

/// Sets boxes under one another: margins collapse, boxes get their edges, tables their columns.
class GalleyBuilder {
 public:
  GalleyBuilder(const Story& story, const FontSet& fonts, const GalleyFrame& frame, Diagnostics& diagnostics);

  Galley build(const BoxTree& tree);

 private:
  struct Area {
    Length x = 0, width = 0;
    bool is_plain = true;  ///< no box with edges and no list around: figures may float
    bool keeps_grid = true;
  };

  void add_box(const Box& box, const Area& area);
  void add_block(const Box& box, const Area& area);
  void add_figure(const Box& box, const Area& area);
  void add_picture(const Box& box, const Area& area);
  void add_paragraph(const Box& box, const Area& area);
  void add_preformatted(const Box& box, const Area& area);
  void add_children(const Box& box, const Area& area);
  void add_marker(const Box& item, Slice& slice);
  void add_trailer(const Box& box, const Area& area, std::size_t first);
  void open_edge(const Box& box, const Area& area);
  void close_edge(const Box& box, const Area& area);
  Area content_area(const Box& box, const Area& area) const;
  void add_margin(const Dimension& margin, Length width);
  void force_break(Break kind);
  void add_slice(Slice slice);
  void begin_segment(const Box& box);
  void end_segment();
  void return_to_columns(const Segment& columns);
  void keep_list_ends(std::size_t first, std::size_t end);
  void decorate(const Box& box, const Area& content, std::size_t first, std::size_t end);
  bool fold_box(const Box& box, const Area& area, std::size_t first);
  std::vector<Slice> set_apart(const Box& box, const Area& area);

  // Tables.
  void add_table(const Box& table, const Area& area);
  std::vector<ColumnNeed> column_needs(const Box& table);
  Length natural_width(const Box& box);
  Length longest_word(const Box& box);
  void add_rows(const Box& group, const std::vector<Length>& widths, const Area& area, int header);

  const Story& story_;
  const FontSet& fonts_;
  GalleyFrame frame_;
  Diagnostics& diagnostics_;
  Galley galley_;
  Segment segment_;

  Length pending_space_ = 0;
  BreakBefore pending_break_ = BreakBefore::allowed;
  std::vector<std::string> pending_ids_;
  std::vector<std::pair<std::string, std::string>> pending_strings_;
  const Box* pending_marker_ = nullptr;
  Length marker_x_ = 0, marker_width_ = 0;
};

/// Whether the box shows: a border on any side, or a background.
bool has_edges(const ComputedStyle& style);

}  // namespace newsexport
