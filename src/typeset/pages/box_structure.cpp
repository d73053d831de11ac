// What the elements mean: the structure tree, headings, tables' grids. See box_builder.h.
#include <algorithm>

#include "support/utf8.h"
#include "typeset/pages/box_builder.h"

namespace newsexport {
namespace {

using Kind = StructureElement::Kind;

struct NamedKind {
  std::string_view name;
  Kind kind;
};
constexpr NamedKind kKinds[] = {{"article", Kind::article},
                                {"section", Kind::section},
                                {"aside", Kind::division},
                                {"p", Kind::paragraph},
                                {"pre", Kind::paragraph},
                                {"ul", Kind::list},
                                {"ol", Kind::list},
                                {"dl", Kind::list},
                                {"li", Kind::list_item},
                                {"blockquote", Kind::block_quote},
                                {"figcaption", Kind::caption},
                                {"caption", Kind::caption},
                                {"table", Kind::table},
                                {"thead", Kind::table_head},
                                {"tbody", Kind::table_body},
                                {"tfoot", Kind::table_foot},
                                {"tr", Kind::table_row},
                                {"th", Kind::table_header},
                                {"td", Kind::table_cell}};

bool is_heading(const std::string& name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

/// Those that carry meaning; the others are artifacts.
void add_pictures(const Element& element, std::vector<const Element*>& found) {
  if (element.name == "img" && !is_decorative(element)) found.push_back(&element);
  for (const MarkupNode& node : element.children)
    if (const auto* child = std::get_if<Element>(&node)) add_pictures(*child, found);
}

/// How many columns each row of a group has taken, cells that reach down from above among them.
std::vector<int> columns_taken(const Box& group) {
  std::vector<int> taken(group.children.size(), 0);
  for (std::size_t row = 0; row < group.children.size(); ++row) {
    for (const Box& cell : group.children[row].children) {
      const std::size_t end = std::min(group.children.size(), row + static_cast<std::size_t>(cell.row_span));
      for (std::size_t below = row; below < end; ++below) taken[below] += cell.column_span;
    }
  }
  return taken;
}

}  // namespace

StructureIndex BoxBuilder::heading_structure(const Element& element, const Place& place) {
  const StructureIndex index = structure_.add_heading(element.name[1] - '0', place.structure);
  if (index == kArtifact) return index;
  std::string id(element.attribute("id"));
  if (id.empty()) id = "heading-" + std::to_string(++last_heading_number_);
  tree_.outline.push_back({words_of(element), id, structure_.at(index).heading_level});
  return index;
}

bool is_decorative(const Element& picture) {
  return picture.attribute("role") == "presentation";
}

/// The structure element of a block, or that of what it stands in where it has none of its own.
StructureIndex BoxBuilder::structure_for(const Element& element, const ComputedStyle& style,
                                         const Place& place) {
  StructureIndex index = place.structure;
  if (is_heading(element.name)) {
    index = heading_structure(element, place);
  } else if (element.name == "figure") {
    std::vector<const Element*> pictures;
    add_pictures(element, pictures);
    index = structure_.add(pictures.size() == 1 ? Kind::figure : Kind::division, place.structure);
    if (pictures.size() == 1) structure_.at(index).alternative_text = pictures.front()->attribute("alt");
  } else if (element.name == "figcaption" && structure_.kind_of(place.structure) != Kind::figure) {
    index = structure_.add(Kind::paragraph, place.structure);
  } else if (element.name == "dt" || element.name == "dd") {
    index = structure_.add(Kind::list_item, place.structure);
    index = structure_.add(element.name == "dt" ? Kind::label : Kind::list_body, index);
  } else if (element.has_class("fact-box") || element.has_class("embed")) {
    index = structure_.add(Kind::division, place.structure);
  } else {
    const auto* found = std::ranges::find(kKinds, element.name, &NamedKind::name);
    if (found != std::end(kKinds)) index = structure_.add(found->kind, place.structure);
  }
  if (index == place.structure || index == kArtifact) return index;
  StructureElement& added = structure_.at(index);
  if (!element.attribute("lang").empty()) added.language = style.language;
  added.is_ordered = element.name == "ol";
  added.is_row_header = element.attribute("scope").starts_with("row");
  if (added.kind == Kind::table_header || added.kind == Kind::table_cell) {
    added.column_span = std::max(1, std::atoi(std::string(element.attribute("colspan")).c_str()));
    added.row_span = std::max(1, std::atoi(std::string(element.attribute("rowspan")).c_str()));
  }
  return index;
}

/// A regular grid (PDF/UA-1, 7.5): rows that are short get empty cells; rows with a header alone are a body.
void BoxBuilder::finish_table(Box& table, StructureIndex structure) {
  if (structure == kArtifact) return;
  int columns = 0;
  bool has_body = false;
  for (const Box& group : table.children) {
    if (group.kind != Box::Kind::row_group) continue;
    for (const int taken : columns_taken(group)) columns = std::max(columns, taken);
    has_body |= !group.is_table_header && structure_.kind_of(group.structure) == Kind::table_body;
  }
  for (Box& group : table.children) {
    if (group.kind != Box::Kind::row_group) continue;
    if (!has_body) structure_.at(group.structure).kind = Kind::table_body;
    const std::vector<int> taken = columns_taken(group);
    for (std::size_t row = 0; row < group.children.size(); ++row) {
      for (int column = taken[row]; column < columns; ++column) {
        Box cell;
        cell.kind = Box::Kind::cell;
        cell.structure = structure_.add(Kind::table_cell, group.children[row].structure);
        group.children[row].children.push_back(std::move(cell));
      }
    }
  }
}

}  // namespace newsexport
