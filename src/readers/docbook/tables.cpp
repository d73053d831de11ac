// External interface: add_table().
#include "readers/docbook/tables.h"

#include "readers/docbook/blocks.h"
#include "readers/docbook/inlines.h"
#include "readers/xml_tables.h"
#include "xml/xml_query.h"

namespace newsexport::docbook {

void add_table(const XmlElement& element, Conversion& conversion, Blocks& out) {
  Table table;
  read_table_rows(
      element, [&](const XmlElement& cell) { return read_blocks(cell, 6, conversion); }, table,
      conversion.diagnostics);
  const XmlElement* title = titled_child(element, "title");
  if (!title) title = find_element(element, "caption");
  if (title) table.caption = read_inlines(*title, conversion);
  if (has_rows(table)) out.push_back(make_block(std::move(table), element));
}

}  // namespace newsexport::docbook
