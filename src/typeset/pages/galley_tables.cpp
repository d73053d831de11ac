// Tables: columns by what is in them (CSS 2.1, 17.5.2.2), rows that are never divided. See galley_builder.h.
#include <algorithm>
#include <numeric>

#include "typeset/pages/galley_builder.h"
#include "typeset/pages/set_paragraph.h"

namespace newsexport {
namespace {

constexpr Length kWide = 4000;  ///< a measure that breaks no line
constexpr double kWidestInColumn =
    2.2;  ///< columns of text that a table's rows would fill: more, and it spans them all
constexpr double kNarrowestCaption = 0.6;  ///< of the measure, above a table that is narrower

Length resolve(const Dimension& dimension, Length base) {
  return dimension.kind == Dimension::Kind::percent ? dimension.value / 100 * base : dimension.value;
}

Length side_of(const ComputedStyle& style, Side side) {
  return resolve(style.padding[side], 0) + (side == kLeft || side == kRight ? style.border[side].width : 0);
}

Length run_width(const GlyphRun& run) {
  return std::accumulate(run.glyphs.begin(), run.glyphs.end(), Length{0},
                         [](Length width, const PlacedGlyph& glyph) { return width + glyph.advance; });
}

/// From the leftmost to the rightmost mark.
Length extent(const Slice& slice) {
  Length left = kWide * 2, right = -kWide;
  const auto include = [&](Length x, Length width) {
    left = std::min(left, x);
    right = std::max(right, x + width);
  };
  for (const PageItem& item : slice.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item)) include(run->x, run_width(*run));
    if (const auto* picture = std::get_if<PlacedPicture>(&item))
      include(picture->area.x, picture->area.width);
  }
  return std::max(0.0, right - left);
}

/// For measuring: flush left, no hyphens.
Box plain_copy(const Box& box) {
  Box copy = box;
  copy.style.hyphens = false;
  copy.style.text_align = TextAlign::left;
  for (Box& child : copy.children) child = plain_copy(child);
  return copy;
}

/// The text between spaces and forced breaks.
std::vector<std::vector<TextRun>> words_of(const InlineText& text) {
  std::vector<std::vector<TextRun>> words(1);
  for (const TextRun& run : text.runs) {
    std::string rest = run.text;
    for (std::size_t at = 0; (at = rest.find("\u2028", at)) != std::string::npos;) rest.replace(at, 3, " ");
    for (std::size_t begin = 0; begin <= rest.size();) {
      const std::size_t end = std::min(rest.find(' ', begin), rest.size());
      if (begin > 0) words.emplace_back();
      if (end > begin) {
        words.back().push_back(run);
        words.back().back().text = rest.substr(begin, end - begin);
      }
      begin = end + 1;
    }
  }
  return words;
}

/// The place of each cell of a group in its grid, cells from above in mind (HTML, 4.9.12).
struct CellPlace {
  const Box* cell;
  std::size_t row, column, columns, rows;
};
std::vector<CellPlace> cells_of(const Box& group) {
  std::vector<CellPlace> places;
  std::vector<std::size_t> busy_until;  // of each column, the row where it is free again
  for (std::size_t row = 0; row < group.children.size(); ++row) {
    std::size_t column = 0;
    for (const Box& cell : group.children[row].children) {
      while (column < busy_until.size() && busy_until[column] > row) ++column;
      const auto columns = static_cast<std::size_t>(cell.column_span);
      const std::size_t rows = std::min(static_cast<std::size_t>(cell.row_span), group.children.size() - row);
      places.push_back({&cell, row, column, columns, rows});
      if (busy_until.size() < column + columns) busy_until.resize(column + columns, 0);
      for (std::size_t i = column; i < column + columns; ++i) busy_until[i] = row + rows;
      column += columns;
    }
  }
  return places;
}

void draw_cell_edges(const ComputedStyle& style, const Rectangle& area, Slice& row) {
  if (style.background) row.items.insert(row.items.begin(), FilledRectangle{area, *style.background});
  const Border& top = style.border[kTop];
  const Border& bottom = style.border[kBottom];
  if (top.width > 0) row.items.push_back(FilledRectangle{{area.x, area.y, area.width, top.width}, top.color});
  if (bottom.width > 0)
    row.items.push_back(FilledRectangle{
        {area.x, area.y + area.height - bottom.width, area.width, bottom.width}, bottom.color});
}

template <typename Element>
void append(std::vector<Element>& to, std::vector<Element>& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

/// Puts a cell's content into its row.
void merge_into(Slice& row, Slice cell) {
  append(row.items, cell.items);
  append(row.links, cell.links);
  append(row.destinations, cell.destinations);
  append(row.notes, cell.notes);
  if (!row.text_begin) row.text_begin = cell.text_begin;
  if (!row.text.empty() && !cell.text.empty()) row.text += ' ';
  row.text += cell.text;
}

}  // namespace

/// The width that a cell's text needs, were no word ever divided.
Length GalleyBuilder::longest_word(const Box& box) {
  Length longest = 0;
  for (const std::vector<TextRun>& word : words_of(box.text)) {
    if (const auto line = set_single_line(word, kWide, TextAlign::left, fonts_, diagnostics_))
      longest = std::max(longest, line->width);
  }
  if (box.kind == Box::Kind::picture) longest = std::max(longest, frame_.measure / 8);
  for (const Box& child : box.children) {
    const Length sides = side_of(child.style, kLeft) + side_of(child.style, kRight);
    longest = std::max(longest, longest_word(child) + sides);
  }
  return longest;
}

Length GalleyBuilder::natural_width(const Box& box) {
  Length width = 0;
  for (const Slice& slice : set_apart(plain_copy(box), {0, kWide, false}))
    width = std::max(width, extent(slice));
  return width;
}

std::vector<ColumnNeed> GalleyBuilder::column_needs(const Box& table) {
  std::vector<ColumnNeed> needs;
  for (const std::size_t limit : {std::size_t{1}, std::size_t{1000}}) {
    for (const Box& group : table.children) {
      if (group.kind != Box::Kind::row_group) continue;
      for (const CellPlace& place : cells_of(group)) {
        if (needs.size() < place.column + place.columns) needs.resize(place.column + place.columns);
        if ((limit == 1) != (place.columns == 1)) continue;
        const Length sides = side_of(place.cell->style, kLeft) + side_of(place.cell->style, kRight);
        const ColumnNeed need{longest_word(*place.cell) + sides + 0.1,
                              natural_width(*place.cell) + sides + 0.1};
        make_room(needs, place.column, place.columns, need);
      }
    }
  }
  return needs;
}

void GalleyBuilder::add_rows(const Box& group, const std::vector<Length>& widths, const Area& area,
                             int header) {
  const std::vector<CellPlace> places = cells_of(group);
  std::vector<Slice> contents;
  std::vector<Length> heights(group.children.size(), 0);
  const auto width_before = [&](std::size_t column) {
    return std::accumulate(widths.begin(),
                           widths.begin() + static_cast<std::ptrdiff_t>(std::min(column, widths.size())),
                           Length{0});
  };
  // The first column stands where reading begins.
  const bool is_right_to_left = group.style.direction == Direction::right_to_left;
  const auto left_of = [&](const CellPlace& place) {
    return area.x + (is_right_to_left ? area.width - width_before(place.column + place.columns)
                                      : width_before(place.column));
  };
  const auto width_of = [&](const CellPlace& place) {
    return width_before(place.column + place.columns) - width_before(place.column);
  };
  for (const CellPlace& place : places) {
    const ComputedStyle& style = place.cell->style;
    const Length x = left_of(place) + side_of(style, kLeft);
    const Length width = width_of(place) - side_of(style, kLeft) - side_of(style, kRight);
    Slice content = stack_slices(set_apart(*place.cell, {x, std::max(width, 1.0), false}));
    content.height += side_of(style, kTop) + side_of(style, kBottom);
    if (place.rows == 1) heights[place.row] = std::max(heights[place.row], content.height);
    contents.push_back(std::move(content));
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    const CellPlace& place = places[i];
    Length& last = heights[place.row + place.rows - 1];
    Length sum = 0;
    for (std::size_t row = place.row; row < place.row + place.rows; ++row) sum += heights[row];
    last += std::max(0.0, contents[i].height - sum);
  }
  std::vector<Slice> rows(group.children.size());
  for (std::size_t row = 0; row < rows.size(); ++row) rows[row].height = heights[row];
  for (std::size_t i = 0; i < places.size(); ++i) {
    const CellPlace& place = places[i];
    const ComputedStyle& style = place.cell->style;
    Length height = 0;
    for (std::size_t row = place.row; row < place.row + place.rows; ++row) height += heights[row];
    for (std::size_t row = place.row + 1; row < place.row + place.rows; ++row)
      rows[row].break_before = BreakBefore::avoided;
    const Length room = height - contents[i].height;
    Length y = side_of(style, kTop);
    if (style.vertical_align == VerticalAlign::bottom) y += room;
    if (style.vertical_align == VerticalAlign::middle) y += room / 2;
    shift_slice(contents[i], 0, y);
    merge_into(rows[place.row], std::move(contents[i]));
    draw_cell_edges(style, {left_of(place), 0, width_of(place), height}, rows[place.row]);
  }
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (group.is_table_header && row > 0) rows[row].break_before = BreakBefore::avoided;
    if (group.is_table_header)
      galley_.table_headers[static_cast<std::size_t>(header)].push_back(as_artifact(rows[row]));
    else
      rows[row].table = header;
    add_slice(std::move(rows[row]));
  }
  if (group.is_table_header) pending_break_ = BreakBefore::avoided;
}

void GalleyBuilder::add_table(const Box& table, const Area& area) {
  const ComputedStyle& style = table.style;
  force_break(style.break_before);
  if (!table.id.empty()) pending_ids_.push_back(table.id);
  add_margin(style.margin[kTop], area.width);
  const std::vector<ColumnNeed> needs = column_needs(table);
  const Segment outer = segment_;
  const bool leaves_columns = area.is_plain && segment_.column_count > 1 &&
                              total_need(needs).most > kWidestInColumn * segment_.column_width;
  if (leaves_columns) end_segment();
  Area content = content_area(table, leaves_columns ? Area{0, frame_.measure, true} : area);
  content.is_plain = false;
  const bool fills = style.width.kind != Dimension::Kind::automatic;
  const std::vector<Length> widths = shared_out(needs, content.width, fills);
  const Length width = std::accumulate(widths.begin(), widths.end(), Length{0});
  const bool is_centred = style.margin[kLeft].kind == Dimension::Kind::automatic &&
                          style.margin[kRight].kind == Dimension::Kind::automatic;
  Area grid = content;
  if (is_centred) grid.x += (content.width - width) / 2;
  grid.width = width;
  Area caption{grid.x, std::max(width, kNarrowestCaption * content.width), false};
  if (is_centred) caption.x = content.x + (content.width - caption.width) / 2;
  for (const Box& child : table.children) {
    if (child.kind == Box::Kind::row_group) continue;
    add_box(child, child.style.display == Display::table_caption ? caption : grid);
    pending_break_ = BreakBefore::avoided;
  }
  const auto header = static_cast<int>(galley_.table_headers.size());
  galley_.table_headers.emplace_back();
  open_edge(table, grid);
  for (const Box& group : table.children)
    if (group.kind == Box::Kind::row_group) add_rows(group, widths, grid, header);
  close_edge(table, grid);
  if (leaves_columns) return_to_columns(outer);
  add_margin(style.margin[kBottom], area.width);
  force_break(style.break_after);
}

}  // namespace newsexport
