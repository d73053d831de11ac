// External interface: inner_markup(), escaped_for_html().
#include "readers/feeds/markup_text.h"

#include <algorithm>
#include <array>

namespace newsexport::feeds {
namespace {

// HTML Living Standard, 13.1.2, void elements.
constexpr std::array<std::string_view, 13> kVoidElements = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"};

void append_element(std::string& html, const XmlElement& element) {
  const std::string name(local_name(element.name));
  html += '<' + name;
  for (const XmlElement::Attribute& attribute : element.attributes) {
    html += ' ' + std::string(local_name(attribute.name)) + "=\"" + escaped_for_html(attribute.value) + '"';
  }
  html += '>';
  if (std::ranges::find(kVoidElements, name) != kVoidElements.end()) return;
  html += inner_markup(element) + "</" + name + '>';
}

}  // namespace

std::string escaped_for_html(std::string_view text) {
  std::string escaped;
  for (const char character : text) {
    switch (character) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += character;
    }
  }
  return escaped;
}

std::string inner_markup(const XmlElement& element) {
  std::string html;
  for (const XmlNode& child : element.children) {
    if (const auto* inner = std::get_if<XmlElement>(&child.value)) {
      append_element(html, *inner);
    } else {
      html += escaped_for_html(std::get<std::string>(child.value));
    }
  }
  return html;
}

}  // namespace newsexport::feeds
