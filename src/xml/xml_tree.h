#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "support/diagnostics.h"
#include "support/source.h"
#include "xml/xml_namespaces.h"

namespace newsexport {

struct XmlNode;

/// An element as a plain value. Names keep their prefixes; comments and processing instructions are gone, and
/// every character of text is there, the white space between two elements too.
struct XmlElement {
  struct Attribute {
    std::string name;  ///< with its prefix, as written
    std::string value;
  };
  std::string name;
  XmlNamespace name_space = XmlNamespace::none;
  std::vector<Attribute> attributes;
  std::vector<XmlNode> children;
  int line = 0;  ///< of the source, from 1

  /// The attribute's value, or null. `attribute_name` is the whole name, prefix and all.
  const std::string* find_attribute(std::string_view attribute_name) const;
};
struct XmlNode {
  std::variant<std::string, XmlElement> value;  ///< text, or an element
};

/// The name without its prefix: "href" of "xlink:href".
std::string_view local_name(std::string_view name);
/// The prefix, or "".
std::string_view name_prefix(std::string_view name);

/// The name of the first element of an XML text, as written; "" where something else stands before it than a
/// declaration, instructions, comments and a document type. Looks no further than it must.
std::string_view root_name(std::string_view text);

/// Elements nested deeper than this are never read, so that whoever reads a tree may recurse.
inline constexpr int kDeepestXml = 255;

/// Reads the root element of a well-formed document. `source.text` is UTF-8, whatever its XML declaration
/// says. Entities that the document type itself declares are expanded; nothing else of it is used, and
/// nothing is fetched. HTML's named entities are known without being declared. Prefixes need not be declared
/// either. Throws Error (kind input): `xml.invalid`, `xml.too-deep` (above kDeepestXml), `xml.entities` (one
/// that the text names lies outside of the document), with the line.
XmlElement read_xml_tree(const Source& source);

/// Reads any document as far as it goes: what is not well-formed is mended (see mend_xml()) and reported
/// (`xml.mended`, with the first fault and its line), and elements nested too deep become text of the one
/// that holds them (`xml.too-deep`). References that have no text stay as they are written and are reported,
/// each name once: to entities that lie outside (`xml.entity-external`), that nothing declares
/// (`xml.entity-unknown`), and to all that are declared where expanding them would make the text too long or
/// no XML (`xml.entities`). Throws Error `xml.invalid` only where there is no element at all.
XmlElement read_any_xml_tree(const Source& source, Diagnostics& diagnostics);

/// The document's text, in UTF-8, with an XML declaration. The same tree gives the same bytes.
std::string write_xml_tree(const XmlElement& root);

}  // namespace newsexport
