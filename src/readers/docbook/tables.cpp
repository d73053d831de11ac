// External interface: add_table().
#include "readers/docbook/tables.h"

#include "readers/docbook/blocks.h"
#include "readers/docbook/info.h"
#include "readers/docbook/inlines.h"
#include "readers/xml_tables.h"
#include "xml/xml_query.h"

namespace newsexport::docbook {

void add_table(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  Table table;
  read_table_rows(
      element, [&](const XmlElement& cell) { return read_blocks(cell, 6, conversion); }, table,
      conversion.diagnostics);
  if (const XmlElement* title = titled_child(element, "title"))
    table.caption = read_inlines(*title, conversion);
  for (const XmlElement* caption : child_elements(element, "caption"))
    append_spaced(read_inlines(*caption, conversion), table.caption);
  if (has_rows(table)) {
    out.push_back(make_block(std::move(table), element));
  } else {
    add_paragraph(std::move(table.caption), element, out);
  }
  add_info(element, level, conversion, out);
  const XmlElement rest =
      content_without(element, {"title", "caption", "tgroup", "thead", "tbody", "tfoot", "tr", "td", "th",
                                "entry", "row", "col", "colgroup", "textobject"});
  for (Block& block : read_blocks(rest, level, conversion)) out.push_back(std::move(block));
}

}  // namespace newsexport::docbook
