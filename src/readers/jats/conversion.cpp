// External interface: what all parts of the JATS reader use.
#include "readers/jats/conversion.h"

#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {

std::string attribute_text(const XmlElement& element, std::string_view name) {
  return std::string(trim(attribute(element, name)));
}

std::string address_in(const XmlElement& element) {
  constexpr std::string_view kDoi = "info:doi/";
  std::string address = attribute_text(element, "href");
  return address.starts_with(kDoi) ? "https://doi.org/" + address.substr(kDoi.size()) : address;
}

Inlines text_inlines(std::string_view text) {
  Inlines inlines;
  if (!trim(text).empty()) append_text(inlines, text);
  return inlines;
}

Block make_block(Block::Value value, const XmlElement& element) {
  Block block;
  block.value = std::move(value);
  block.position = {element.line, 0};
  block.id = attribute_text(element, "id");
  return block;
}

}  // namespace newsexport::jats
