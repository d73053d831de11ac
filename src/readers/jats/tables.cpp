// External interface: add_table().
#include "readers/jats/tables.h"

#include <algorithm>
#include <utility>

#include "readers/jats/blocks.h"
#include "readers/jats/figures.h"
#include "readers/jats/inlines.h"
#include "readers/jats/notes.h"
#include "readers/jats/statements.h"
#include "readers/xml_tables.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

constexpr int kLevelInTable = 6;

/// One note or source at the foot of a table, its mark raised before it.
void add_foot_note(const XmlElement& note, Conversion& conversion, Blocks& out) {
  XmlElement around;
  around.children.push_back({content_without(note, {"label"})});
  Blocks content = local_name(note) == "fn" ? read_note_content(note, conversion)
                                            : read_blocks(around, kLevelInTable, conversion);
  const XmlElement* label = find_element(note, "label");
  Inlines mark = label ? read_inlines(*label, conversion) : Inlines();
  if (!mark.empty()) {
    const bool is_raised = mark.size() == 1 && std::holds_alternative<Superscript>(mark.front().value);
    Inlines words;
    if (is_raised) {
      words = std::move(mark);
    } else {
      words.push_back({Superscript{std::move(mark)}});
    }
    auto* paragraph = content.empty() ? nullptr : std::get_if<Paragraph>(&content.front().value);
    if (paragraph) {
      append_spaced(std::move(paragraph->content), words);
      paragraph->content = std::move(words);
    } else {
      content.insert(content.begin(), make_block(Paragraph{std::move(words)}, note));
    }
  }
  if (!content.empty()) content.front().id = attribute_text(note, "id");
  std::move(content.begin(), content.end(), std::back_inserter(out));
}

/// Notes and sources of the table.
void add_foot(const XmlElement& wrap, Conversion& conversion, Blocks& out) {
  for (const XmlElement* foot : child_elements(wrap, "table-wrap-foot")) {
    add_label_and_title(*foot, conversion, out);
    for (const XmlElement* child : child_elements(*foot)) {
      const std::string_view name = local_name(*child);
      if (name == "fn-group") {
        add_label_and_title(*child, conversion, out);
        for (const XmlElement* note : child_elements(*child, "fn")) add_foot_note(*note, conversion, out);
      } else if (name == "permissions") {
        add_permissions(*child, conversion, out);
      } else if (name != "label" && name != "title") {
        add_foot_note(*child, conversion, out);
      }
    }
  }
}

/// The tables of a wrap; of several forms of one, the first that is a table.
std::vector<const XmlElement*> tables_in(const XmlElement& wrap) {
  if (local_name(wrap) == "table" || local_name(wrap) == "array") return {&wrap};
  std::vector<const XmlElement*> tables;
  for (const XmlElement* child : child_elements(wrap)) {
    const std::string_view name = local_name(*child);
    if (name == "table" || name == "array") tables.push_back(child);
    const XmlElement* form = name == "alternatives" ? find_element(*child, "table") : nullptr;
    if (form) tables.push_back(form);
  }
  return tables;
}

/// Text within a table that stands in no row is a row of its own, which is reported.
Table read_model(const XmlElement& model, Conversion& conversion) {
  Table table;
  const auto read_cell = [&](const XmlElement& cell) { return read_blocks(cell, kLevelInTable, conversion); };
  read_table_rows(model, read_cell, table, conversion.diagnostics);
  return table;
}

}  // namespace

void add_table(const XmlElement& element, Conversion& conversion, Blocks& out) {
  Inlines caption = read_caption(element, conversion);
  bool has_table = false;
  for (const XmlElement* model : tables_in(element)) {
    Table table = read_model(*model, conversion);
    if (!has_rows(table)) continue;
    if (!has_table) table.caption = std::exchange(caption, {});
    if (model != &element) append_spaced(read_caption(*model, conversion), table.caption);
    out.push_back(make_block(std::move(table), has_table ? *model : element));
    has_table = true;
  }
  if (!has_table) {
    add_figure(without(element, {"table-wrap-foot", "table"}), conversion, out);
  } else if (local_name(element) != "table" && local_name(element) != "array") {
    add_remainder(element,
                  {"label", "caption", "table", "array", "alternatives", "table-wrap-foot", "attrib",
                   "permissions", "graphic", "kwd-group", "subj-group"},
                  kLevelInTable, conversion, out);
  }
  add_foot(element, conversion, out);
  if (has_table) add_statements(element, conversion, out);
}

}  // namespace newsexport::jats
