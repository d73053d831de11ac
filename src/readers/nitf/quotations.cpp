// External interface: read_quotation().
#include "readers/nitf/quotations.h"

#include "readers/nitf/blocks.h"
#include "readers/nitf/inlines.h"
#include "support/utf8.h"

namespace newsexport::nitf {

BlockQuote read_quotation(const XmlElement& element, Conversion& conversion) {
  BlockQuote quote;
  XmlElement content = element;
  std::erase_if(content.children, [](const XmlNode& node) {
    const auto* child = std::get_if<XmlElement>(&node.value);
    return child && local_name(*child) == "credit";
  });
  quote.content = read_blocks(content, conversion);
  for (const XmlElement* credit : child_elements(element, "credit")) {
    if (!quote.attribution.empty()) append_text(quote.attribution, "; ");
    for (Inline& one : read_inlines(*credit, conversion)) quote.attribution.push_back(std::move(one));
  }
  const std::string source = collapse_space(attribute(element, "quote-source"));
  if (quote.attribution.empty() && !source.empty()) append_text(quote.attribution, source);
  return quote;
}

}  // namespace newsexport::nitf
