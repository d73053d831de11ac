#pragma once

#include <string_view>

namespace newsexport {

/// A piece of XML text as it is written: a tag, or what lies between two.
struct XmlPiece {
  enum class Kind { text, start_tag, end_tag, comment, section, instruction, document_type };
  Kind kind = Kind::text;
  std::string_view text;    ///< with its own marks ("<b>", "<!-- x -->"); never empty
  bool is_closed = true;    ///< false: the mark that ends it is missing
  bool has_entity = false;  ///< of a document type: it declares one
};

/// The piece at the beginning of `rest`, which must not be empty. What is not closed reaches to the end of
/// the text, but a tag only to the next "<" outside of a quotation, or to the first ">" where its quotation
/// mark is not closed before the next "<". A "<" that opens nothing is text. Reading a text piece by piece
/// takes time linear in its length.
XmlPiece next_xml_piece(std::string_view rest);

/// Whether a byte may stand in a name behind its first; of characters beyond ASCII, any.
bool is_xml_name_byte(char byte);

}  // namespace newsexport
