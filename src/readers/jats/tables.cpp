// External interface: add_table().
#include "readers/jats/tables.h"

#include <algorithm>

#include "readers/jats/blocks.h"
#include "readers/jats/figures.h"
#include "readers/jats/inlines.h"
#include "readers/xml_tables.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

const XmlElement* table_in(const XmlElement& wrap) {
  if (local_name(wrap) == "table" || local_name(wrap) == "array") return &wrap;
  const std::vector<const XmlElement*> tables = descendants(wrap, "table");
  return tables.empty() ? nullptr : tables.front();
}

/// Notes and sources of the table.
void add_foot(const XmlElement& wrap, Conversion& conversion, Blocks& out) {
  for (const XmlElement* foot : child_elements(wrap, "table-wrap-foot")) {
    for (const XmlElement* child : child_elements(*foot)) {
      const std::vector<const XmlElement*> group =
          local_name(*child) == "fn-group" ? child_elements(*child, "fn") : std::vector{child};
      for (const XmlElement* note : group) {
        Blocks content = read_blocks(*note, 6, conversion);
        const XmlElement* label = find_element(*note, "label");
        auto* paragraph = content.empty() ? nullptr : std::get_if<Paragraph>(&content.front().value);
        if (label && paragraph) {
          paragraph->content.insert(paragraph->content.begin(),
                                    {Superscript{read_inlines(*label, conversion)}});
        }
        if (!content.empty()) content.front().id = attribute_text(*note, "id");
        std::move(content.begin(), content.end(), std::back_inserter(out));
      }
    }
  }
}

}  // namespace

void add_table(const XmlElement& element, Conversion& conversion, Blocks& out) {
  const XmlElement* model = table_in(element);
  Table table;
  if (model) {
    read_table_rows(
        *model, [&](const XmlElement& cell) { return read_blocks(cell, 6, conversion); }, table);
  }
  if (has_rows(table)) {
    table.caption = read_caption(element, conversion);
    out.push_back(make_block(std::move(table), element));
  } else {
    add_figure(element, conversion, out);
  }
  add_foot(element, conversion, out);
}

}  // namespace newsexport::jats
