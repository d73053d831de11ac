// External interface: read_table().
#include "readers/html/tables.h"

#include <algorithm>
#include <iterator>

#include "readers/html/elements.h"
#include "readers/html/figures.h"
#include "readers/html/pictures.h"

namespace newsexport::html {
namespace {

constexpr int kWidestSpan = 1000;                // HTML standard, 4.9.11
constexpr std::size_t kLongestCell = 600;        // bytes: more than this on average is no table of facts
constexpr std::size_t kLongestHeaderless = 160;  // the same without any header cell

bool is_cell(const Node& node) {
  return node.is("td") || node.is("th");
}

bool is_section(const Node& node) {
  return node.is("thead") || node.is("tbody") || node.is("tfoot");
}

Table::Alignment alignment_of(const Node& cell) {
  std::string align = style_value(cell, "text-align");
  if (align.empty()) align = ascii_lower(cell.value("align"));
  if (align.empty() && cell.parent) align = ascii_lower(cell.parent->value("align"));
  if (align == "left" || align == "start") return Table::Alignment::left;
  if (align == "center") return Table::Alignment::center;
  if (align == "right" || align == "end") return Table::Alignment::right;
  return Table::Alignment::none;
}

/// What tells a table of facts from one that arranges a page.
struct Shape {
  std::size_t cells = 0;
  std::size_t widest_row = 0;
  std::size_t text = 0;  // bytes
  bool has_header = false;
  bool has_caption = false;
  bool has_inner_table = false;
  bool has_picture = false;
  bool has_heading = false;
};

Shape shape_of(const Node& table) {
  Shape shape;
  std::size_t row = 0;
  for (const Node* at = table.first_child; at; at = next_node(*at, table)) {
    if (at->is("tr")) row = 0;
    if (is_cell(*at)) {
      ++shape.cells;
      shape.widest_row = std::max(shape.widest_row, ++row);
    }
    shape.text += at->is_text() ? trim_html(at->text).size() : 0;
    shape.has_header = shape.has_header || at->is("th") || at->is("thead");
    shape.has_caption = shape.has_caption || (at->is("caption") && !is_blank(text_of(*at)));
    shape.has_inner_table = shape.has_inner_table || at->is("table");
    shape.has_picture = shape.has_picture || is_picture_element(*at);
    shape.has_heading = shape.has_heading || heading_level(*at) > 0;
  }
  return shape;
}

// A table that an editor set as one, with a caption or not: WordPress's block, or a figure of a table alone.
bool is_figure_table(const Node& table) {
  constexpr std::string_view kBlock = "wp-block-table";
  if (has_word(table.value("class"), kBlock)) return true;
  return table.parent && (table.parent->is("figure") || has_word(table.parent->value("class"), kBlock));
}

bool arranges_page(const Node& table) {
  const std::string& role = table.value("role");
  if (role == "presentation" || role == "none") return true;
  const Shape shape = shape_of(table);
  if (shape.has_inner_table) return true;
  if (shape.has_caption || (is_figure_table(table) && !shape.has_picture)) return false;
  if (shape.widest_row <= 1) return true;
  if (table.has("summary")) return false;
  const std::size_t mean = shape.text / std::max<std::size_t>(shape.cells, 1);
  if (shape.has_header) return mean > kLongestCell;
  return shape.has_heading || mean > kLongestHeaderless || shape.cells <= 2;
}

class TableReader {
 public:
  TableReader(const Node& table, const Surroundings& surroundings)
      : table_(table), surroundings_(surroundings) {}

  Blocks read() {
    Table table;
    for (const Node* child = table_.first_child; child; child = child->next) {
      if (child->is_text() || surroundings_.conversion.is_left_out(*child)) continue;
      if (child->is("caption")) read_caption(*child, table);
      if (child->is("tr")) add_row(*child, table.body);
      if (child->is("thead")) add_rows(*child, table.header);
      if (child->is("tbody")) add_rows(*child, table.body);
      if (child->is("tfoot")) add_rows(*child, table.footer);
    }
    if (table.header.empty()) raise_header_rows(table);
    if (table.body.empty()) std::swap(table.body, table.header);
    for (auto* rows : {&table.header, &table.body, &table.footer}) clip_row_spans(*rows);
    if (table.body.empty()) return {};
    return {Block{std::move(table), table_.position, {}, {}, {}, {}}};
  }

 private:
  void read_caption(const Node& node, Table& table) {
    table.caption = html::read_caption(node, surroundings_);
  }

  void add_rows(const Node& section, std::vector<Table::Row>& rows) {
    for (const Node* child = section.first_child; child; child = child->next) {
      if (child->is("tr") && !surroundings_.conversion.is_left_out(*child)) add_row(*child, rows);
    }
  }

  void add_row(const Node& node, std::vector<Table::Row>& rows) {
    Table::Row row;
    bool has_content = false;
    for (const Node* child = node.first_child; child; child = child->next) {
      if (!is_cell(*child) || surroundings_.conversion.is_left_out(*child)) continue;
      row.push_back(read_cell(*child));
      has_content = has_content || !row.back().content.empty() || row.back().row_span > 1;
    }
    if (!row.empty() && (has_content || is_spanned_)) rows.push_back(std::move(row));
  }

  Table::Cell read_cell(const Node& node) {
    Table::Cell cell;
    const Surroundings inner = surroundings_.inside(node);
    cell.content = blocks_below(node, inner);
    cell.is_header = node.is("th");
    cell.column_span = std::clamp(number_of(node.value("colspan"), 1), 1, kWidestSpan);
    cell.row_span = std::max(number_of(node.value("rowspan"), 1), 1);
    cell.alignment = alignment_of(node);
    is_spanned_ = is_spanned_ || cell.row_span > 1;
    return cell;
  }

  // Rows of header cells alone at the top of a table without `thead`.
  static void raise_header_rows(Table& table) {
    std::size_t count = 0;
    while (count < table.body.size() && std::ranges::all_of(table.body[count], [](const Table::Cell& cell) {
             return cell.is_header && cell.row_span == 1;
           })) {
      ++count;
    }
    if (count == table.body.size()) return;
    const auto end = table.body.begin() + static_cast<std::ptrdiff_t>(count);
    std::move(table.body.begin(), end, std::back_inserter(table.header));
    table.body.erase(table.body.begin(), end);
  }

  // No cell reaches below the rows of its section.
  static void clip_row_spans(std::vector<Table::Row>& rows) {
    for (std::size_t at = 0; at < rows.size(); ++at) {
      const int left = static_cast<int>(rows.size() - at);
      for (Table::Cell& cell : rows[at]) cell.row_span = std::min(cell.row_span, left);
    }
  }

  const Node& table_;
  const Surroundings& surroundings_;
  bool is_spanned_ = false;
};

// The cells' content one after another.
void add_cells(const Node& node, const Surroundings& surroundings, Flow& flow) {
  for (const Node* child = node.first_child; child; child = child->next) {
    if (child->is("tr") || is_section(*child)) {
      if (!surroundings.conversion.is_left_out(*child)) add_cells(*child, surroundings, flow);
    } else {
      flow.add(*child);
    }
  }
}

}  // namespace

Blocks read_table(const Node& node, const Surroundings& surroundings) {
  if (!arranges_page(node)) return TableReader(node, surroundings).read();
  Flow flow(surroundings);
  add_cells(node, surroundings, flow);
  return flow.finish();
}

}  // namespace newsexport::html
