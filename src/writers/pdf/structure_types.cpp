// External interface: structure_type().
#include "writers/pdf/structure_types.h"

#include <algorithm>

namespace newsexport::pdf {

const char* structure_type(const StructureElement& element) {
  static constexpr const char* kHeadings[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
  using Kind = StructureElement::Kind;
  switch (element.kind) {
    case Kind::document:
      return "Document";
    case Kind::article:
      return "Art";
    case Kind::section:
      return "Sect";
    case Kind::heading:
      return kHeadings[std::clamp(element.heading_level, 1, 6) - 1];
    case Kind::paragraph:
      return "P";
    case Kind::list:
      return "L";
    case Kind::list_item:
      return "LI";
    case Kind::label:
      return "Lbl";
    case Kind::list_body:
      return "LBody";
    case Kind::block_quote:
      return "BlockQuote";
    case Kind::quote:
      return "Quote";
    case Kind::span:
      return "Span";
    case Kind::code:
      return "Code";
    case Kind::link:
      return "Link";
    case Kind::reference:
      return "Reference";
    case Kind::note:
      return "Note";
    case Kind::bibliography_entry:
      return "BibEntry";
    case Kind::figure:
      return "Figure";
    case Kind::caption:
      return "Caption";
    case Kind::table:
      return "Table";
    case Kind::table_head:
      return "THead";
    case Kind::table_body:
      return "TBody";
    case Kind::table_foot:
      return "TFoot";
    case Kind::table_row:
      return "TR";
    case Kind::table_header:
      return "TH";
    case Kind::table_cell:
      return "TD";
    case Kind::division:
      return "Div";
  }
  return "Div";
}

}  // namespace newsexport::pdf
