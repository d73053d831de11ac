#pragma once

#include <functional>

#include "model/blocks.h"
#include "support/diagnostics.h"
#include "xml/xml_tree.h"

namespace newsexport {

/// Reads what stands in a cell, in the way of the format.
using CellReader = std::function<Blocks(const XmlElement& cell)>;

/// Reads the rows of a table as JATS and DocBook have them, by CALS (`tgroup`, `row`, `entry`) or by HTML's
/// model (`tr`, `td`, `th`). Spans beyond a thousand count as one. Cells that stand outside rows, and text
/// outside cells, are kept as rows and cells of their own and reported (`table.cell-outside-row`,
/// `table.text-outside-cell`).
void read_table_rows(const XmlElement& element, const CellReader& read_cell, Table& table,
                     Diagnostics& diagnostics);

bool has_rows(const Table& table);

}  // namespace newsexport
