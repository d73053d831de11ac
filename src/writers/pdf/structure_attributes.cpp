// External interface: describe_element().
#include "writers/pdf/structure_attributes.h"

#include <cassert>

#include <podofo/podofo.h>

#include "writers/pdf/structure_types.h"

namespace newsexport::pdf {
namespace {

using Kind = StructureElement::Kind;
using PoDoFo::PdfArray;
using PoDoFo::PdfDictionary;
using PoDoFo::PdfObject;

PdfDictionary attributes_of(const char* owner) {
  PdfDictionary attributes;
  attributes.AddKey("O", name(owner));
  return attributes;
}

PdfDictionary list_attributes(const StructureElement& element) {
  PdfDictionary attributes = attributes_of("List");
  attributes.AddKey("ListNumbering", name(element.is_ordered ? "Decimal" : "Disc"));
  return attributes;
}

PdfDictionary cell_attributes(const StructureElement& element) {
  PdfDictionary attributes = attributes_of("Table");
  if (element.kind == Kind::table_header)
    attributes.AddKey("Scope", name(element.is_row_header ? "Row" : "Column"));
  if (element.column_span > 1) attributes.AddKey("ColSpan", integer(element.column_span));
  if (element.row_span > 1) attributes.AddKey("RowSpan", integer(element.row_span));
  return attributes;
}

PdfDictionary box_attributes(const StructureElement& element, const PageList& pages) {
  const Rectangle& box = *element.bounding_box;
  double height = pages.pages[static_cast<std::size_t>(element.page)].height;
  PdfArray edges;
  for (double edge : {box.x, height - box.y - box.height, box.x + box.width, height - box.y})
    edges.push_back(real(edge));
  PdfDictionary attributes = attributes_of("Layout");
  attributes.AddKey("BBox", PdfObject(edges));
  attributes.AddKey("Placement", name("Block"));
  return attributes;
}

void add_attributes(PdfDictionary& entries, const StructureElement& element, const PageList& pages) {
  bool is_cell = element.kind == Kind::table_header || element.kind == Kind::table_cell;
  bool has_page = element.page >= 0 && static_cast<std::size_t>(element.page) < pages.pages.size();
  if (element.kind == Kind::list) entries.AddKey("A", PdfObject(list_attributes(element)));
  if (is_cell && (element.kind == Kind::table_header || element.column_span > 1 || element.row_span > 1))
    entries.AddKey("A", PdfObject(cell_attributes(element)));
  if (element.bounding_box && has_page) entries.AddKey("A", PdfObject(box_attributes(element, pages)));
}

}  // namespace

void describe_element(PdfObject& object, const StructureElement& element, const PageList& pages) {
  // ISO 14289-1, 7.3. What stands in for a missing text, the model has decided: model/picture_text.h.
  assert(element.kind != StructureElement::Kind::figure || !element.alternative_text.empty());
  PdfDictionary& entries = object.GetDictionary();
  entries.AddKey("S", name(structure_type(element)));
  if (!element.language.empty()) entries.AddKey("Lang", text(element.language));
  if (!element.alternative_text.empty()) entries.AddKey("Alt", text(element.alternative_text));
  if (!element.actual_text.empty()) entries.AddKey("ActualText", text(element.actual_text));
  if (!element.expansion.empty()) entries.AddKey("E", text(element.expansion));
  if (!element.id.empty()) entries.AddKey("ID", byte_string(element.id));
  add_attributes(entries, element, pages);
}

}  // namespace newsexport::pdf
