// External interface: write_table() (declared in blocks.h).
#include "markup/blocks.h"
#include "markup/inlines.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

enum class Part { header, body, footer };

std::string_view alignment_class(Table::Alignment alignment) {
  switch (alignment) {
    case Table::Alignment::left:
      return "align-left";
    case Table::Alignment::center:
      return "align-center";
    case Table::Alignment::right:
      return "align-right";
    case Table::Alignment::none:
      break;
  }
  return "";
}

// What a header cell is the header of (HTML, 4.9.10).
std::string_view scope(const Table::Cell& cell, Part part) {
  if (part == Part::header) return cell.column_span > 1 ? "colgroup" : "col";
  return cell.row_span > 1 ? "rowgroup" : "row";
}

bool is_blank(const Table::Cell& cell) {
  return trim(plain_text(cell.content)).empty();
}

void write_cell(Content& content, const Table::Cell& cell, Part part) {
  // An empty corner is the header of nothing.
  const bool is_header = (cell.is_header || part == Part::header) && !is_blank(cell);
  content.xml.open(is_header ? "th" : "td");
  if (is_header) content.xml.attribute("scope", scope(cell, part));
  const std::string_view aligned = alignment_class(cell.alignment);
  if (!aligned.empty()) content.xml.attribute("class", aligned);
  if (cell.column_span > 1) content.xml.attribute("colspan", std::to_string(cell.column_span));
  if (cell.row_span > 1) content.xml.attribute("rowspan", std::to_string(cell.row_span));
  write_compact_blocks(content, cell.content);
  content.xml.close();
}

void write_rows(Content& content, std::string_view element, const std::vector<Table::Row>& rows, Part part) {
  if (rows.empty()) return;
  content.xml.open(element);
  content.xml.line();
  for (const Table::Row& row : rows) {
    content.xml.open("tr");
    for (const Table::Cell& cell : row) write_cell(content, cell, part);
    content.xml.close();
    content.xml.line();
  }
  content.xml.close();
  content.xml.line();
}

}  // namespace

void write_table(Content& content, const Block& block, const Table& table) {
  open_block(content, "table", "", block);
  content.xml.line();
  if (!table.caption.empty()) {
    content.xml.open("caption");
    write_inlines(content, table.caption);
    content.xml.close();
    content.xml.line();
  }
  ++content.block_depth;  // nothing in a cell is at the top
  write_rows(content, "thead", table.header, Part::header);
  write_rows(content, "tbody", table.body, Part::body);
  write_rows(content, "tfoot", table.footer, Part::footer);
  --content.block_depth;
  content.xml.close();
  content.xml.line();
}

}  // namespace newsexport
