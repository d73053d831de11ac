// External interface: read_table_rows(), has_rows().
#include "readers/xml_tables.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "support/utf8.h"
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

bool is_cell(std::string_view name) {
  return name == "td" || name == "th" || name == "entry" || name == "entrytbl";
}

bool is_row(std::string_view name) {
  return name == "tr" || name == "row";
}

/// What says how columns look, and has no text.
bool is_column(std::string_view name) {
  return name == "col" || name == "colgroup" || name == "colspec" || name == "spanspec";
}

/// Reads one table; rows are added to the part of it that they stand in.
class RowReader {
 public:
  RowReader(const CellReader& read_cell, Table& table, Diagnostics& diagnostics)
      : read_cell_(read_cell), table_(table), diagnostics_(diagnostics) {}

  void read(const XmlElement& element) {
    for (const XmlElement* part : child_elements(element)) {
      const std::string_view name = local_name(*part);
      if (name == "thead") add_rows(*part, Cells::header, table_.header);
      if (name == "tbody") add_rows(*part, Cells::plain, table_.body);
      if (name == "tfoot") add_rows(*part, Cells::plain, table_.footer);
      if (name == "tgroup") read(*part);
      if (is_row(name)) add_row(read_row(*part, Cells::plain), table_.body);
    }
    Table::Row loose;
    for (const XmlElement* part : child_elements(element)) {
      if (is_cell(local_name(*part))) loose.push_back(cell_of(*part, Cells::plain));
    }
    add_loose(loose, element, table_.body);
  }

 private:
  enum class Cells { plain, header };

  Table::Cell cell_of(const XmlElement& element, Cells cells) {
    const std::string_view name = local_name(element);
    const bool is_cals = name == "entry" || name == "entrytbl";
    Table::Cell cell;
    if (name == "entrytbl") {
      Table inner;
      RowReader(read_cell_, inner, diagnostics_).read(element);
      if (has_rows(inner)) cell.content.push_back({.value = std::move(inner), .position = {element.line, 0}});
    } else {
      cell.content = read_cell_(element);
    }
    cell.is_header = cells == Cells::header || name == "th";
    cell.column_span = is_cals ? named_span(element) : number(attribute(element, "colspan"), 1);
    cell.row_span =
        is_cals ? number(attribute(element, "morerows"), 0) + 1 : number(attribute(element, "rowspan"), 1);
    cell.alignment = alignment(element);
    return cell;
  }

  /// Text, or an element that is no cell, where only cells may stand.
  Table::Cell stray_cell(const XmlNode& node, Cells cells) {
    XmlElement around;
    around.name = "td";
    around.children.push_back(node);
    return cell_of(around, cells);
  }

  Table::Row read_row(const XmlElement& row, Cells cells) {
    Table::Row read;
    for (const XmlNode& child : row.children) {
      const auto* element = std::get_if<XmlElement>(&child.value);
      if (element && is_cell(local_name(*element))) {
        read.push_back(cell_of(*element, cells));
      } else if (!is_silent(child)) {
        read.push_back(stray_cell(child, cells));
        diagnostics_.warning({row.line, 0}, "table.text-outside-cell",
                             "text of a row stands outside its cells; it is set as a cell of its own");
      }
    }
    return read;
  }

  static bool is_silent(const XmlNode& node) {
    const auto* element = std::get_if<XmlElement>(&node.value);
    if (!element) return trim(std::get<std::string>(node.value)).empty();
    return is_column(local_name(*element)) || text_of(*element).empty();
  }

  void add_rows(const XmlElement& part, Cells cells, std::vector<Table::Row>& rows) {
    Table::Row loose;
    for (const XmlNode& child : part.children) {
      const auto* element = std::get_if<XmlElement>(&child.value);
      if (element && is_row(local_name(*element))) {
        add_loose(loose, part, rows);
        add_row(read_row(*element, cells), rows);
      } else if (element && is_cell(local_name(*element))) {
        loose.push_back(cell_of(*element, cells));
      } else if (!is_silent(child)) {
        loose.push_back(stray_cell(child, cells));
      }
    }
    add_loose(loose, part, rows);
  }

  static void add_row(Table::Row row, std::vector<Table::Row>& rows) {
    if (!row.empty()) rows.push_back(std::move(row));
  }

  /// Cells that stand in no row are one together, up to the next row.
  void add_loose(Table::Row& loose, const XmlElement& part, std::vector<Table::Row>& rows) {
    if (loose.empty()) return;
    diagnostics_.warning(
        {part.line, 0}, "table.cell-outside-row",
        fmt::format("{} of '{}' {} outside its rows; set as a row of {} own",
                    loose.size() == 1 ? "a cell" : fmt::format("{} cells", loose.size()), part.name,
                    loose.size() == 1 ? "stands" : "stand", loose.size() == 1 ? "its" : "their"));
    rows.push_back(std::exchange(loose, {}));
  }

  const CellReader& read_cell_;
  Table& table_;
  Diagnostics& diagnostics_;
};

}  // namespace

void read_table_rows(const XmlElement& element, const CellReader& read_cell, Table& table,
                     Diagnostics& diagnostics) {
  RowReader(read_cell, table, diagnostics).read(element);
}

bool has_rows(const Table& table) {
  return !table.header.empty() || !table.body.empty() || !table.footer.empty();
}

}  // namespace newsexport
