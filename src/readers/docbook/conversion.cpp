// External interface: what all parts of the DocBook reader use.
#include "readers/docbook/conversion.h"

#include "xml/xml_query.h"

namespace newsexport::docbook {

std::string id_of(const XmlElement& element) {
  return attribute(element, "id");
}

Block make_block(Block::Value value, const XmlElement& element) {
  Block block;
  block.value = std::move(value);
  block.position = {element.line, 0};
  block.id = id_of(element);
  return block;
}

const XmlElement* titled_child(const XmlElement& element, std::string_view name) {
  if (const XmlElement* child = find_element(element, name)) return child;
  for (const std::string_view info : {"info", "blockinfo", "sectioninfo", "articleinfo"}) {
    const XmlElement* around = find_element(element, info);
    if (const XmlElement* child = around ? find_element(*around, name) : nullptr) return child;
  }
  return nullptr;
}

}  // namespace newsexport::docbook
