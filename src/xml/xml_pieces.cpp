// External interface: next_xml_piece(), is_xml_name_byte().
#include "xml/xml_pieces.h"

#include <algorithm>

namespace newsexport {
namespace {

bool begins_name(char byte) {
  return is_xml_name_byte(byte) && !(byte >= '0' && byte <= '9') && byte != '.' && byte != '-';
}

bool begins_markup(std::string_view rest) {
  if (rest.size() < 2) return false;
  if (rest[1] == '/') return rest.size() > 2 && begins_name(rest[2]);
  return begins_name(rest[1]) || rest.starts_with("<?") || rest.starts_with("<!--") ||
         rest.starts_with("<![CDATA[") || rest.starts_with("<!DOCTYPE") || rest.starts_with("<!doctype");
}

XmlPiece piece_until(std::string_view rest, XmlPiece::Kind kind, std::string_view opening,
                     std::string_view closing) {
  const std::size_t found = rest.find(closing, opening.size());
  if (found == std::string_view::npos) return {kind, rest, false};
  return {kind, rest.substr(0, found + closing.size())};
}

// XML 1.0, 3.1: no "<" stands in an attribute's value, so one that does tells of a missing mark before it.
XmlPiece tag(std::string_view rest) {
  const auto kind = rest[1] == '/' ? XmlPiece::Kind::end_tag : XmlPiece::Kind::start_tag;
  const std::size_t limit = std::min(rest.find('<', 1), rest.size());
  std::size_t first_end = std::string_view::npos;
  char quote = 0;
  for (std::size_t at = 1; at < limit; ++at) {
    const char character = rest[at];
    if (character == '>' && first_end == std::string_view::npos) first_end = at + 1;
    if (quote) {
      if (character == quote) quote = 0;
    } else if (character == '"' || character == '\'') {
      quote = character;
    } else if (character == '>') {
      return {kind, rest.substr(0, at + 1)};
    }
  }
  if (first_end != std::string_view::npos) return {kind, rest.substr(0, first_end)};
  return {kind, rest.substr(0, limit), false};
}

// The end of the comment, instruction or quotation that begins at `at`, or `at` + 1 where none does.
std::size_t end_of_part(std::string_view text, std::size_t at) {
  const auto behind = [&](std::string_view closing, std::size_t opening_length) {
    const std::size_t found = text.find(closing, at + opening_length);
    return found == std::string_view::npos ? text.size() : found + closing.size();
  };
  const std::string_view here = text.substr(at);
  if (here.starts_with("<!--")) return behind("-->", 4);
  if (here.starts_with("<?")) return behind("?>", 2);
  if (here.starts_with('"') || here.starts_with('\'')) return behind(here.substr(0, 1), 1);
  return at + 1;
}

XmlPiece document_type(std::string_view rest) {
  XmlPiece piece{XmlPiece::Kind::document_type, rest, false};
  bool is_in_subset = false;
  for (std::size_t at = 1; at < rest.size();) {
    if (rest.substr(at).starts_with("<!ENTITY")) piece.has_entity = true;
    if (rest[at] == '[') is_in_subset = true;
    if (rest[at] == ']') is_in_subset = false;
    if (rest[at] == '>' && !is_in_subset) {
      piece.text = rest.substr(0, at + 1);
      piece.is_closed = true;
      break;
    }
    at = end_of_part(rest, at);
  }
  return piece;
}

XmlPiece running_text(std::string_view rest) {
  std::size_t end = 0;
  do {
    end = std::min(rest.find('<', end + 1), rest.size());
  } while (end < rest.size() && !begins_markup(rest.substr(end)));
  return {XmlPiece::Kind::text, rest.substr(0, end)};
}

}  // namespace

bool is_xml_name_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z') || (value >= '0' && value <= '9') ||
         value >= 0x80 || byte == '_' || byte == ':' || byte == '.' || byte == '-';
}

XmlPiece next_xml_piece(std::string_view rest) {
  if (rest.front() != '<' || !begins_markup(rest)) return running_text(rest);
  if (rest.starts_with("<!--")) return piece_until(rest, XmlPiece::Kind::comment, "<!--", "-->");
  if (rest.starts_with("<![CDATA[")) return piece_until(rest, XmlPiece::Kind::section, "<![CDATA[", "]]>");
  if (rest.starts_with("<?")) return piece_until(rest, XmlPiece::Kind::instruction, "<?", "?>");
  if (rest.starts_with("<!")) return document_type(rest);
  return tag(rest);
}

}  // namespace newsexport
