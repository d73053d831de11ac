// External interface: read_table_rows(), has_rows().
#include "readers/xml_tables.h"

#include <algorithm>
#include <charconv>

#include "xml/xml_query.h"

namespace newsexport {
namespace {

int number(const std::string& text, int fallback) {
  int value = fallback;
  std::from_chars(text.data(), text.data() + text.size(), value);
  constexpr int kLargestSpan = 1000;
  return value >= 1 && value <= kLargestSpan ? value : fallback;
}

Table::Alignment alignment(const XmlElement& cell) {
  const std::string& align = attribute(cell, "align");
  if (align == "left") return Table::Alignment::left;
  if (align == "center") return Table::Alignment::center;
  if (align == "right") return Table::Alignment::right;
  return Table::Alignment::none;
}

/// CALS names the first and the last column of a cell that spans some ("c1", "c3" → 3).
int named_span(const XmlElement& cell) {
  const std::string& first = attribute(cell, "namest");
  const std::string& last = attribute(cell, "nameend");
  const auto digits = [](const std::string& name) {
    return name.substr(std::min(name.find_first_of("0123456789"), name.size()));
  };
  const int from = number(digits(first), 0);
  const int to = number(digits(last), 0);
  return from > 0 && to > from ? to - from + 1 : 1;
}

Table::Row read_row(const XmlElement& row, bool is_header, const CellReader& read_cell) {
  Table::Row cells;
  for (const XmlElement* element : child_elements(row)) {
    const std::string_view name = local_name(*element);
    if (name != "td" && name != "th" && name != "entry") continue;
    Table::Cell cell;
    cell.content = read_cell(*element);
    cell.is_header = is_header || name == "th";
    cell.column_span = name == "entry" ? named_span(*element) : number(attribute(*element, "colspan"), 1);
    cell.row_span = name == "entry" ? number(attribute(*element, "morerows"), 0) + 1
                                    : number(attribute(*element, "rowspan"), 1);
    cell.alignment = alignment(*element);
    cells.push_back(std::move(cell));
  }
  return cells;
}

bool is_row(const XmlElement& element) {
  return local_name(element) == "tr" || local_name(element) == "row";
}

void add_rows(const XmlElement& part, bool is_header, std::vector<Table::Row>& rows,
              const CellReader& read_cell) {
  for (const XmlElement* row : child_elements(part)) {
    if (!is_row(*row)) continue;
    Table::Row cells = read_row(*row, is_header, read_cell);
    if (!cells.empty()) rows.push_back(std::move(cells));
  }
}

}  // namespace

void read_table_rows(const XmlElement& element, const CellReader& read_cell, Table& table) {
  for (const XmlElement* part : child_elements(element)) {
    const std::string_view name = local_name(*part);
    if (name == "thead") add_rows(*part, true, table.header, read_cell);
    if (name == "tbody") add_rows(*part, false, table.body, read_cell);
    if (name == "tfoot") add_rows(*part, false, table.footer, read_cell);
    if (name == "tgroup") read_table_rows(*part, read_cell, table);
  }
  add_rows(element, false, table.body, read_cell);
}

bool has_rows(const Table& table) {
  return !table.header.empty() || !table.body.empty() || !table.footer.empty();
}

}  // namespace newsexport
