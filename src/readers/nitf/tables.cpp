// External interface: read_table(), read_summary(), add_to_caption().
#include "readers/nitf/tables.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "readers/html/white_space.h"
#include "readers/nitf/blocks.h"
#include "readers/nitf/inlines.h"

namespace newsexport::nitf {
namespace {

constexpr int kWidestSpan = 1000;  // HTML's own limit for columns

int span_of(const XmlElement& cell, std::string_view name) {
  const std::string& number = attribute(cell, name);
  int span = 1;
  std::from_chars(number.data(), number.data() + number.size(), span);
  return std::clamp(span, 1, kWidestSpan);
}

Table::Alignment alignment_of(const XmlElement& cell) {
  const std::string& name = attribute(cell, "align");
  if (name == "left") return Table::Alignment::left;
  if (name == "center") return Table::Alignment::center;
  if (name == "right" || name == "char") return Table::Alignment::right;
  return Table::Alignment::none;
}

Table::Row read_row(const XmlElement& element, Conversion& conversion) {
  Table::Row row;
  for (const XmlElement* one : child_elements(element)) {
    const std::string_view name = local_name(*one);
    if (name != "td" && name != "th") continue;
    Table::Cell cell;
    cell.content = read_blocks(*one, conversion);
    cell.is_header = name == "th";
    cell.column_span = span_of(*one, "colspan");
    cell.row_span = span_of(*one, "rowspan");
    cell.alignment = alignment_of(*one);
    row.push_back(std::move(cell));
  }
  return row;
}

bool is_header(const Table::Row& row) {
  return std::ranges::all_of(row, [](const Table::Cell& cell) { return cell.is_header; });
}

// The header cells at the top of a table without `thead`, where their rows do not reach below.
void lift_header(Table& table) {
  if (!table.header.empty()) return;
  const auto end = std::ranges::find_if_not(table.body, is_header);
  if (end == table.body.begin() || end == table.body.end()) return;
  const bool reaches_below = std::any_of(table.body.begin(), end, [](const Table::Row& row) {
    return std::ranges::any_of(row, [](const Table::Cell& cell) { return cell.row_span > 1; });
  });
  if (reaches_below) return;
  table.header.assign(std::make_move_iterator(table.body.begin()), std::make_move_iterator(end));
  table.body.erase(table.body.begin(), end);
}

}  // namespace

void add_to_caption(Table& table, Inlines line) {
  if (line.empty()) return;
  if (!table.caption.empty()) append_text(table.caption, " ");
  std::ranges::move(line, std::back_inserter(table.caption));
}

Inlines read_summary(const XmlElement& nitf_table, Conversion& conversion) {
  Inlines summary;
  for (const XmlElement* part : descendants(nitf_table, "nitf-table-summary")) {
    for (const XmlNode& node : part->children) {
      append_text(summary, " ");
      append_inline(summary, node, conversion);
    }
  }
  return html::collapsed(std::move(summary));
}

std::optional<Table> read_table(const XmlElement& element, Conversion& conversion) {
  Table table;
  const auto add_row = [&](std::vector<Table::Row>& rows, const XmlElement& row) {
    Table::Row cells = read_row(row, conversion);
    if (!cells.empty()) rows.push_back(std::move(cells));
  };
  for (const XmlElement* part : child_elements(element)) {
    const std::string_view name = local_name(*part);
    if (name == "caption" || name == "nitf-table") {
      add_to_caption(table,
                     name == "caption" ? read_inlines(*part, conversion) : read_summary(*part, conversion));
    } else if (name == "tr") {
      add_row(table.body, *part);
    } else if (name == "thead" || name == "tbody" || name == "tfoot") {
      std::vector<Table::Row>& rows = name == "thead"   ? table.header
                                      : name == "tfoot" ? table.footer
                                                        : table.body;
      for (const XmlElement* row : child_elements(*part, "tr")) add_row(rows, *row);
    }
  }
  lift_header(table);
  if (table.header.empty() && table.body.empty() && table.footer.empty()) return std::nullopt;
  return table;
}

}  // namespace newsexport::nitf
