#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "support/source.h"

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
  std::vector<Attribute> attributes;
  std::vector<XmlNode> children;
  int line = 0;  ///< of the source, from 1

  /// The attribute's value, or null.
  const std::string* find_attribute(std::string_view attribute_name) const;
};
struct XmlNode {
  std::variant<std::string, XmlElement> value;  ///< text, or an element
};

/// The name without its prefix: "href" of "xlink:href".
std::string_view local_name(std::string_view name);
/// The prefix, or "".
std::string_view name_prefix(std::string_view name);

/// Reads the root element of a document. `source.text` is UTF-8, whatever its XML declaration says. A
/// document type is skipped; one that declares entities is refused, so that nothing can multiply itself or be
/// fetched. Throws Error (kind input): `xml.invalid`, `xml.too-deep` (100 elements), `xml.entities`, with the
/// line.
XmlElement read_xml_tree(const Source& source);

/// The document's text, in UTF-8, with an XML declaration. The same tree gives the same bytes.
std::string write_xml_tree(const XmlElement& root);

}  // namespace newsexport
