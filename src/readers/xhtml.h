#pragma once

#include "readers/html/dom.h"
#include "xml/xml_tree.h"

namespace newsexport {

/// An element of XHTML that stands in an XML format, as the tree that html::convert() reads: its own element
/// is the root. Names lose their prefixes and become lower case, whatever namespace they are in: formats
/// leave XHTML in their own. Lines are the source's.
html::Document xhtml_document(const XmlElement& element);

}  // namespace newsexport
