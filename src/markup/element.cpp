#include "markup/element.h"

#include "support/utf8.h"

namespace newsexport {

std::string_view Element::attribute(std::string_view attribute_name) const {
  for (const auto& [key, value] : attributes) {
    if (key == attribute_name) return value;
  }
  return {};
}

bool Element::has_class(std::string_view class_name) const {
  std::string_view rest = attribute("class");
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == class_name) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

std::string text_content(const Element& element) {
  std::string text;
  for (const MarkupNode& child : element.children) {
    if (const auto* inner = std::get_if<Element>(&child)) {
      text += text_content(*inner);
    } else {
      text += std::get<std::string>(child);
    }
  }
  return text;
}

}  // namespace newsexport
