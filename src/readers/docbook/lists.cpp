// External interface: add_list(), add_definitions(), add_glossary_entry(), add_segments().
#include "readers/docbook/lists.h"

#include <algorithm>

#include "readers/docbook/blocks.h"
#include "readers/docbook/info.h"
#include "readers/docbook/inlines.h"
#include "xml/xml_query.h"

namespace newsexport::docbook {
namespace {

void append_blocks(Blocks added, Blocks& out) {
  std::move(added.begin(), added.end(), std::back_inserter(out));
}

List::Numbering numbering(const XmlElement& list) {
  const std::string& kind = attribute(list, "numeration");
  if (kind == "loweralpha") return List::Numbering::lower_alpha;
  if (kind == "upperalpha") return List::Numbering::upper_alpha;
  if (kind == "lowerroman") return List::Numbering::lower_roman;
  if (kind == "upperroman") return List::Numbering::upper_roman;
  return List::Numbering::decimal;
}

bool is_item(const XmlElement& element) {
  const std::string_view name = local_name(element);
  return name == "listitem" || name == "step" || name == "member" || name == "callout";
}

bool is_title(const XmlElement& element) {
  const std::string_view name = local_name(element);
  return name == "title" || name == "subtitle" || name == "titleabbrev" || is_info(element);
}

bool is_entry(const XmlElement& element) {
  return local_name(element) == "varlistentry" || local_name(element) == "glossentry";
}

/// What stands among the items and is none: before the first one, or behind it.
void add_others(const XmlElement& list, bool (*is_one)(const XmlElement&), int level, Conversion& conversion,
                Blocks& before, Blocks& behind) {
  XmlElement head = content_without(list, {});
  head.children.clear();
  XmlElement tail = head;
  bool has_item = false;
  for (const XmlNode& child : list.children) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    if (inner && is_one(*inner)) {
      has_item = true;
    } else if (!inner || !is_title(*inner)) {
      (has_item ? tail : head).children.push_back(child);
    }
  }
  before = read_blocks(head, level, conversion);
  behind = read_blocks(tail, level, conversion);
}

DefinitionList::Entry read_entry(const XmlElement& item, int level, Conversion& conversion) {
  DefinitionList::Entry entry;
  for (const XmlElement* part : child_elements(item)) {
    const std::string_view name = local_name(*part);
    if (name == "term" || name == "glossterm") {
      entry.terms.push_back(read_inlines(*part, conversion));
    } else if ((name == "acronym" || name == "abbrev") && !entry.terms.empty()) {
      append_text(entry.terms.back(), " (" + words_of(*part) + ")");
    } else if (name != "indexterm" && !is_info(*part)) {
      Blocks content = read_blocks(*part, level, conversion);
      if (content.empty()) read_child(*part, level, conversion, content);
      if (!content.empty()) entry.descriptions.push_back(std::move(content));
    }
  }
  std::erase_if(entry.terms, [](const Inlines& term) { return term.empty(); });
  return entry;
}

}  // namespace

void add_list(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_titles(element, conversion, out);
  add_info(element, level, conversion, out);
  Blocks behind;
  Blocks before;
  add_others(element, is_item, level, conversion, before, behind);
  append_blocks(std::move(before), out);
  List list;
  const std::string_view name = local_name(element);
  const bool is_numbered =
      name == "orderedlist" || name == "procedure" || name == "substeps" || name == "calloutlist";
  list.kind = is_numbered ? List::Kind::numbered : List::Kind::bulleted;
  list.numbering = numbering(element);
  for (const XmlElement* item : child_elements(element)) {
    if (!is_item(*item)) continue;
    Blocks content;
    read_titled(*item, level, conversion, content);
    if (content.size() > 1) list.is_tight = false;
    if (!content.empty()) list.items.push_back(std::move(content));
  }
  if (!list.items.empty()) out.push_back(make_block(std::move(list), element));
  append_blocks(std::move(behind), out);
}

void add_definitions(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_titles(element, conversion, out);
  add_info(element, level, conversion, out);
  Blocks behind;
  Blocks before;
  add_others(element, is_entry, level, conversion, before, behind);
  append_blocks(std::move(before), out);
  DefinitionList list;
  for (const XmlElement* item : child_elements(element)) {
    if (!is_entry(*item)) continue;
    DefinitionList::Entry entry = read_entry(*item, level, conversion);
    if (!entry.terms.empty() || !entry.descriptions.empty()) list.entries.push_back(std::move(entry));
  }
  if (!list.entries.empty()) out.push_back(make_block(std::move(list), element));
  append_blocks(std::move(behind), out);
}

void add_glossary_entry(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  DefinitionList::Entry entry = read_entry(element, level, conversion);
  if (entry.terms.empty() && entry.descriptions.empty()) return;
  auto* list = out.empty() ? nullptr : std::get_if<DefinitionList>(&out.back().value);
  if (!list) {
    out.push_back(make_block(DefinitionList{}, element));
    list = &std::get<DefinitionList>(out.back().value);
  }
  list->entries.push_back(std::move(entry));
}

void add_segments(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_titles(element, conversion, out);
  Table table;
  const auto cell_of = [&](const XmlElement& part, bool is_header) {
    Table::Cell cell;
    cell.content = read_blocks(part, level, conversion);
    cell.is_header = is_header;
    return cell;
  };
  Table::Row head;
  for (const XmlElement* title : child_elements(element, "segtitle")) head.push_back(cell_of(*title, true));
  if (!head.empty()) table.header.push_back(std::move(head));
  for (const XmlElement* item : child_elements(element, "seglistitem")) {
    Table::Row row;
    for (const XmlElement* segment : child_elements(*item, "seg")) row.push_back(cell_of(*segment, false));
    if (!row.empty()) table.body.push_back(std::move(row));
  }
  if (!table.header.empty() || !table.body.empty()) out.push_back(make_block(std::move(table), element));
}

}  // namespace newsexport::docbook
