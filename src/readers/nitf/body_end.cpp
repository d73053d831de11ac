// External interface: read_body_end().
#include "readers/nitf/body_end.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "readers/nitf/blocks.h"
#include "readers/nitf/inlines.h"
#include "support/utf8.h"

namespace newsexport::nitf {
namespace {

void read_tagline(const XmlElement& element, Conversion& conversion) {
  if (attribute(element, "type") == "npa") {
    return report_left_out("tagline", element, text_of(element), conversion);
  }
  Inlines words = read_inlines(element, conversion);
  if (words.empty()) return;
  conversion.article.body.push_back(
      {.value = Paragraph{std::move(words)}, .position = position_of(element), .classes = {"tagline"}});
}

// The text's own lines and those that elements make (`br`, `p`, `li`), which the schema does not have here.
void append_lines(std::string& text, const XmlElement& element) {
  for (const XmlNode& node : element.children) {
    if (const auto* child = std::get_if<XmlElement>(&node.value)) {
      text += '\n';
      append_lines(text, *child);
      text += '\n';
    } else {
      text += std::get<std::string>(node.value);
    }
  }
}

void read_bibliography(const XmlElement& element, Conversion& conversion) {
  std::string text;
  append_lines(text, element);
  for (const std::string_view line : split(text, '\n')) {
    if (trim(line).empty()) continue;
    std::vector<Reference>& references = conversion.article.references;
    Reference reference{.key = fmt::format("nitf-{}", references.size() + 1),
                        .position = position_of(element)};
    reference.as_found = collapse_space(line);
    references.push_back(std::move(reference));
  }
}

}  // namespace

void read_body_end(const XmlElement& body_end, Conversion& conversion) {
  for (const XmlElement* part : child_elements(body_end)) {
    const std::string_view name = local_name(*part);
    if (name == "tagline") {
      read_tagline(*part, conversion);
    } else if (name == "bibliography") {
      read_bibliography(*part, conversion);
    } else {  // not in the schema, but in files
      XmlElement holder{.line = part->line};
      holder.children.push_back({*part});
      std::ranges::move(read_blocks(holder, conversion), std::back_inserter(conversion.article.body));
    }
  }
}

}  // namespace newsexport::nitf
