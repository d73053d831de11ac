// External interface: read_list(), read_definitions().
#include "readers/nitf/lists.h"

#include <algorithm>
#include <charconv>

#include "readers/nitf/blocks.h"
#include "readers/nitf/inlines.h"

namespace newsexport::nitf {
namespace {

int start_number(const XmlElement& list) {
  std::string number = attribute(list, "seqnum");
  if (number.empty()) number = attribute(list, "start");
  int start = 1;
  std::from_chars(number.data(), number.data() + number.size(), start);
  return start;
}

bool is_loose(const Blocks& item) {
  return std::ranges::count_if(
             item, [](const Block& block) { return std::holds_alternative<Paragraph>(block.value); }) > 1;
}

}  // namespace

List read_list(const XmlElement& element, Conversion& conversion) {
  List list;
  if (local_name(element) == "ol") {
    list.kind = List::Kind::numbered;
    list.start = start_number(element);
  }
  for (const XmlElement* item : child_elements(element)) {
    Blocks content = read_blocks(*item, conversion);
    if (!content.empty()) list.items.push_back(std::move(content));
  }
  list.is_tight = std::ranges::none_of(list.items, is_loose);
  return list;
}

DefinitionList read_definitions(const XmlElement& element, Conversion& conversion) {
  DefinitionList list;
  for (const XmlElement* part : child_elements(element)) {
    const bool is_term = local_name(*part) == "dt";
    const bool begins_entry = list.entries.empty() || (is_term && !list.entries.back().descriptions.empty());
    if (begins_entry) list.entries.emplace_back();
    if (is_term) {
      list.entries.back().terms.push_back(read_inlines(*part, conversion));
    } else {
      list.entries.back().descriptions.push_back(read_blocks(*part, conversion));
    }
  }
  return list;
}

}  // namespace newsexport::nitf
