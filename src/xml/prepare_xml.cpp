// External interface: prepare_xml().
#include "xml/prepare_xml.h"

#include <algorithm>

#include "support/error.h"
#include "support/utf8.h"
#include "xml/xml_entities.h"
#include "xml/xml_pieces.h"

namespace newsexport {
namespace {

bool is_xml_entity(std::string_view body) {
  return body == "amp" || body == "lt" || body == "gt" || body == "quot" || body == "apos";
}

// An ASCII character that is given by its number stays so: "&#10;" in an attribute means more than a line
// end.
bool is_ascii_number(std::string_view body, char32_t character) {
  return body.starts_with('#') && character < 0x80;
}

void append_reference(std::string& out, std::string_view reference, XmlFaults faults) {
  const std::string_view body = reference.substr(1, reference.size() - 2);
  const auto character = entity_character(body);
  if (character && !is_xml_entity(body) && !is_ascii_number(body, *character)) {
    append_utf8(out, *character);
  } else if (character || faults == XmlFaults::refuse) {
    out += reference;
  } else {
    out += "&amp;";
    out += reference.substr(1);
  }
}

void append_with_characters(std::string& out, std::string_view text, XmlFaults faults) {
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('&'), text.size());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) return;
    const std::size_t length = reference_length(text);
    if (length) {
      append_reference(out, text.substr(0, length), faults);
    } else {
      out += '&';
    }
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
}

void append_line_ends(std::string& out, std::string_view text) {
  out.append(static_cast<std::size_t>(std::ranges::count(text, '\n')), '\n');
}

}  // namespace

std::string prepare_xml(const Source& source, XmlFaults faults) {
  std::string out;
  out.reserve(source.text.size());
  for (std::string_view rest = source.text; !rest.empty();) {
    const XmlPiece piece = next_xml_piece(rest);
    rest.remove_prefix(piece.text.size());
    switch (piece.kind) {
      case XmlPiece::Kind::text:
      case XmlPiece::Kind::start_tag:
      case XmlPiece::Kind::end_tag:
        append_with_characters(out, piece.text, faults);
        break;
      case XmlPiece::Kind::comment:
      case XmlPiece::Kind::section:
        out += piece.text;
        break;
      case XmlPiece::Kind::instruction:
        append_line_ends(out, piece.text);
        break;
      case XmlPiece::Kind::document_type:
        if (piece.has_entity && faults == XmlFaults::refuse) {
          const auto line = static_cast<int>(std::ranges::count(out, '\n')) + 1;
          throw Error(Error::Kind::input, source.name, "xml.entities",
                      "the document type declares entities, which are not read", {line, 0});
        }
        append_line_ends(out, piece.text);
        break;
    }
  }
  return out;
}

}  // namespace newsexport
