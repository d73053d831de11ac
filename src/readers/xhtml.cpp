// External interface: xhtml_document().
#include "readers/xhtml.h"

namespace newsexport {
namespace {

html::Node& add_node(html::Document& document, html::Node* parent) {
  html::Node& node = document.nodes.emplace_back();
  node.index = document.nodes.size() - 1;
  if (parent) html::append_child(*parent, node);
  return node;
}

void add_element(html::Document& document, html::Node* parent, const XmlElement& element) {
  html::Node& node = add_node(document, parent);
  node.name = html::ascii_lower(local_name(element.name));
  node.position = {element.line, 0};
  for (const XmlElement::Attribute& one : element.attributes) {
    if (name_prefix(one.name) == "xmlns") continue;
    node.attributes.emplace_back(html::ascii_lower(local_name(one.name)), one.value);
  }
  for (const XmlNode& child : element.children) {
    if (const auto* inner = std::get_if<XmlElement>(&child.value)) {
      add_element(document, &node, *inner);
    } else {
      html::Node& text = add_node(document, &node);
      text.text = std::get<std::string>(child.value);
      text.position = node.position;
    }
  }
}

}  // namespace

html::Document xhtml_document(const XmlElement& element) {
  html::Document document;
  add_element(document, nullptr, element);
  return document;
}

}  // namespace newsexport
