// External interface: read_xml_tree(), read_any_xml_tree(), write_xml_tree(), root_name(), and the parts of
// names.
#include "xml/xml_tree.h"

#include <fmt/format.h>

#include "support/error.h"
#include "xml/mend_xml.h"
#include "xml/prepare_xml.h"
#include "xml/xml_parser.h"
#include "xml/xml_pieces.h"

namespace newsexport {
namespace {

[[noreturn]] void refuse(const Source& source, const ParsedXml& parsed) {
  throw Error(Error::Kind::input, source.name, "xml.invalid", "not well-formed XML: " + parsed.fault,
              {parsed.fault_line, 0});
}

// The tree, or the first fault where mending does not help.
ParsedXml parse_or_mend(const PreparedXml& prepared, Diagnostics& diagnostics) {
  const std::string document_type = prepared.entities.document_type();
  ParsedXml parsed = parse_xml(prepared.text, document_type);
  if (parsed.fault.empty() || parsed.is_amplified) return parsed;
  ParsedXml mended = parse_xml(mend_xml(prepared.text, prepared.entities), document_type);
  if (!mended.fault.empty()) return parsed;
  diagnostics.warning({parsed.fault_line, 0}, "xml.mended",
                      fmt::format("not well-formed XML ({}); read as far as it goes", parsed.fault));
  return mended;
}

void report_references(const PreparedXml& prepared, Diagnostics& diagnostics) {
  if (!prepared.entities.fault.empty()) {
    diagnostics.warning(
        {prepared.document_type_line, 0}, "xml.document-type",
        fmt::format("cannot read the document type to its end ({}); entities that it declares "
                    "behind the fault are not known",
                    prepared.entities.fault));
  }
  for (const PreparedXml::Unread& one : prepared.unread) {
    if (one.address.empty()) {
      diagnostics.warning(
          {one.line, 0}, "xml.entity-unknown",
          fmt::format("`&{};` is not declared in the document; it stays as it is written", one.name));
    } else {
      diagnostics.warning({one.line, 0}, "xml.entity-external",
                          fmt::format("the text of `&{};` lies in `{}`, which is not fetched; the reference "
                                      "stays as it is written",
                                      one.name, one.address));
    }
  }
}

void append_escaped(std::string& text, std::string_view value, bool is_attribute) {
  for (const char character : value) {
    if (character == '&') {
      text += "&amp;";
    } else if (character == '<') {
      text += "&lt;";
    } else if (character == '>') {
      text += "&gt;";
    } else if (character == '"' && is_attribute) {
      text += "&quot;";
    } else if (character == '\r' || (is_attribute && (character == '\n' || character == '\t'))) {
      text += character == '\r' ? "&#13;" : character == '\n' ? "&#10;" : "&#9;";
    } else {
      text += character;
    }
  }
}

void append_element(std::string& text, const XmlElement& element) {
  text += '<' + element.name;
  for (const XmlElement::Attribute& attribute : element.attributes) {
    text += ' ' + attribute.name + "=\"";
    append_escaped(text, attribute.value, true);
    text += '"';
  }
  if (element.children.empty()) {
    text += "/>";
    return;
  }
  text += '>';
  for (const XmlNode& child : element.children) {
    if (const auto* inner = std::get_if<XmlElement>(&child.value)) {
      append_element(text, *inner);
    } else {
      append_escaped(text, std::get<std::string>(child.value), false);
    }
  }
  text += "</" + element.name + '>';
}

}  // namespace

const std::string* XmlElement::find_attribute(std::string_view attribute_name) const {
  for (const XmlElement::Attribute& attribute : attributes) {
    if (attribute.name == attribute_name) return &attribute.value;
  }
  return nullptr;
}

std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') + 1);
}

std::string_view name_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

std::string_view root_name(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const XmlPiece piece = next_xml_piece(text);
    const bool is_blank = piece.kind == XmlPiece::Kind::text &&
                          piece.text.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (piece.kind == XmlPiece::Kind::start_tag) {
      const std::string_view name = piece.text.substr(1);
      return name.substr(0, name.find_first_of(" \t\r\n/>"));
    }
    const bool is_prologue = is_blank || piece.kind == XmlPiece::Kind::comment ||
                             piece.kind == XmlPiece::Kind::instruction ||
                             piece.kind == XmlPiece::Kind::document_type;
    if (!is_prologue) return {};
    text.remove_prefix(piece.text.size());
  }
  return {};
}

XmlElement read_xml_tree(const Source& source) {
  const PreparedXml prepared = prepare_xml(source, XmlFaults::refuse);
  for (const PreparedXml::Unread& one : prepared.unread) {
    if (one.address.empty()) continue;
    throw Error(Error::Kind::input, source.name, "xml.entities",
                fmt::format("the text of `&{};` lies in `{}`, which is not fetched", one.name, one.address),
                {one.line, 0});
  }
  ParsedXml parsed = parse_xml(prepared.text, prepared.entities.document_type());
  if (parsed.too_deep_line > 0) {
    throw Error(Error::Kind::input, source.name, "xml.too-deep",
                fmt::format("elements are nested more than {} deep", kDeepestXml), {parsed.too_deep_line, 0});
  }
  if (!parsed.fault.empty()) refuse(source, parsed);
  return std::move(parsed.root);
}

XmlElement read_any_xml_tree(const Source& source, Diagnostics& diagnostics) {
  const PreparedXml prepared = prepare_xml(source, XmlFaults::mend);
  ParsedXml parsed = parse_or_mend(prepared, diagnostics);
  if (parsed.fault.empty()) {
    report_references(prepared, diagnostics);
  } else if (!prepared.entities.internal.empty()) {
    // The entities themselves are at fault: the text can be read without them.
    diagnostics.warning({parsed.fault_line, 0}, "xml.entities",
                        fmt::format("cannot expand the entities that the document type declares ({}); "
                                    "references to them stay as they are written",
                                    parsed.fault));
    parsed = parse_or_mend(prepare_xml(source, XmlFaults::mend_unexpanded), diagnostics);
  }
  if (!parsed.fault.empty()) refuse(source, parsed);
  if (parsed.too_deep_line > 0) {
    diagnostics.warning(
        {parsed.too_deep_line, 0}, "xml.too-deep",
        fmt::format("elements are nested more than {} deep; the inner ones are read as text", kDeepestXml));
  }
  return std::move(parsed.root);
}

std::string write_xml_tree(const XmlElement& root) {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  append_element(text, root);
  return text + '\n';
}

}  // namespace newsexport
