// External interface: convert_table().
#include "readers/markdown/convert_table.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

Table::Alignment alignment_of(unsigned char letter) {
  switch (letter) {
    case 'l':
      return Table::Alignment::left;
    case 'c':
      return Table::Alignment::center;
    case 'r':
      return Table::Alignment::right;
    default:
      return Table::Alignment::none;
  }
}

Table::Cell cell_of(Inlines content, Position position) {
  Table::Cell cell;
  content = trimmed(std::move(content));
  if (!content.empty()) cell.content.push_back({Paragraph{std::move(content)}, position, {}, {}, {}, {}});
  return cell;
}

// The cells of a row as cmark divides them: at every "|" without a backslash, the outer ones not counted.
std::vector<std::string_view> cells_of(std::string_view line) {
  line = trim(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  std::vector<std::string_view> cells;
  std::size_t from = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (line[at] == '|') {
      cells.push_back(line.substr(from, at - from));
      from = at + 1;
    }
  }
  if (!trim(line.substr(std::min(from, line.size()))).empty()) cells.push_back(line.substr(from));
  return cells;
}

class TableConverter {
 public:
  TableConverter(const PreparedText& prepared, InlineConverter& inlines, Conversion& conversion)
      : prepared_(prepared), inlines_(inlines), conversion_(conversion) {}

  Table convert(cmark_node* node) {
    columns_ = cmark_gfm_extensions_get_table_columns(node);
    alignments_ = cmark_gfm_extensions_get_table_alignments(node);
    Table table;
    for (cmark_node* one = cmark_node_first_child(node); one; one = cmark_node_next(one)) {
      const bool is_header = cmark_gfm_extensions_get_table_row_is_header(one) != 0;
      (is_header ? table.header : table.body).push_back(row(one, is_header));
    }
    return table;
  }

 private:
  Table::Row row(cmark_node* node, bool is_header) {
    Table::Row row;
    const Position position = inlines_.position(node);
    for (cmark_node* one = cmark_node_first_child(node); one; one = cmark_node_next(one)) {
      Table::Cell cell = cell_of(inlines_.inlines(one), position);
      cell.is_header = is_header;
      if (row.size() < columns_ && alignments_) cell.alignment = alignment_of(alignments_[row.size()]);
      row.push_back(std::move(cell));
    }
    if (!is_header) add_excess_cells(node, row, position);
    return row;
  }

  void add_excess_cells(cmark_node* node, Table::Row& row, Position position) {
    const std::string_view line = source_line(node);
    if (line.empty()) return;
    const std::vector<std::string_view> cells = cells_of(line);
    if (cells.size() <= row.size()) return;
    for (std::size_t index = row.size(); index < cells.size(); ++index) {
      const std::string text = restore(cells[index], prepared_, Escapes::with_backslashes);
      row.push_back(cell_of(read_inline_text(text, position.line, conversion_), position));
    }
    conversion_.diagnostics.warning(position, "table.excess-cells",
                                    "the row has more cells than the table's header; all are kept");
  }

  // The row's line of the prepared text from its first column on.
  std::string_view source_line(cmark_node* node) const {
    const std::string_view line = prepared_.line(cmark_node_get_start_line(node));
    const auto column = static_cast<std::size_t>(std::max(cmark_node_get_start_column(node), 1)) - 1;
    return line.substr(std::min(column, line.size()));
  }

  const PreparedText& prepared_;
  InlineConverter& inlines_;
  Conversion& conversion_;
  std::size_t columns_ = 0;
  const unsigned char* alignments_ = nullptr;
};

}  // namespace

Table convert_table(cmark_node* node, const PreparedText& prepared, InlineConverter& inlines,
                    Conversion& conversion) {
  return TableConverter(prepared, inlines, conversion).convert(node);
}

}  // namespace newsexport::markdown
