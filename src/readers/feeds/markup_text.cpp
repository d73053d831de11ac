// External interface: inner_markup(), mixed_markup(), shown_name(), escaped_for_html(), escaped_once(),
// escaped_once_in_mixture().
#include "readers/feeds/markup_text.h"

#include <algorithm>
#include <array>

#include "readers/feeds/extensions.h"
#include "readers/html/address.h"
#include "support/utf8.h"
#include "xml/xml_entities.h"

namespace newsexport::feeds {
namespace {

// HTML Living Standard, 13.1.2, void elements.
constexpr std::array<std::string_view, 13> kVoidElements = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"};

bool is_address_attribute(std::string_view name) {
  return name == "href" || name == "src" || name == "cite" || name == "poster" || name == "data";
}

void append_inner(std::string& html, const XmlElement& element, const std::string& base, bool has_own_base);

void append_element(std::string& html, const XmlElement& element, const std::string& outer_base,
                    bool has_own_base) {
  const std::string name(local_name(element.name));
  const std::string base = base_within(outer_base, element);
  has_own_base = has_own_base || element.find_attribute("xml:base");
  html += '<' + name;
  for (const XmlElement::Attribute& attribute : element.attributes) {
    const std::string_view attribute_name = local_name(attribute.name);
    const bool is_moved =
        has_own_base && is_address_attribute(attribute_name) && !attribute.value.starts_with('#');
    const std::string value = is_moved ? html::resolve_address(base, attribute.value) : attribute.value;
    html += ' ' + std::string(attribute_name) + "=\"" + escaped_for_html(value) + '"';
  }
  html += '>';
  if (std::ranges::find(kVoidElements, name) != kVoidElements.end()) return;
  append_inner(html, element, base, has_own_base);
  html += "</" + name + '>';
}

void append_inner(std::string& html, const XmlElement& element, const std::string& base, bool has_own_base) {
  for (const XmlNode& child : element.children) {
    if (const auto* inner = std::get_if<XmlElement>(&child.value)) {
      append_element(html, *inner, base, has_own_base);
    } else {
      html += escaped_for_html(std::get<std::string>(child.value));
    }
  }
}

/// Text that has been escaped and would be markup: it begins with a tag, and has an end tag.
bool begins_as_markup(std::string_view text) {
  return trim(text).starts_with("&lt;") && text.find("&lt;/") != std::string_view::npos &&
         text.find("&gt;") != std::string_view::npos && text.find('<') == std::string_view::npos;
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

std::string inner_markup(const XmlElement& element, const std::string& base) {
  std::string html;
  append_inner(html, element, base, false);
  return html;
}

std::string shown_name(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = reference_length(text.substr(at));
    const auto character =
        length > 0 ? entity_character(text.substr(at + 1, length - 2)) : std::optional<char32_t>();
    if (character) {
      append_utf8(shown, *character);
      at += length;
    } else {
      shown += text[at++];
    }
  }
  return shown;
}

std::string mixed_markup(const XmlElement& element, const std::string& base) {
  std::string html;
  for (const XmlNode& child : element.children) {
    if (const auto* inner = std::get_if<XmlElement>(&child.value)) {
      append_element(html, *inner, base, false);
      continue;
    }
    const auto& text = std::get<std::string>(child.value);
    html += begins_as_markup(text) ? shown_name(text) : escaped_for_html(text);
  }
  return html;
}

std::string escaped_once(const std::string& text) {
  return begins_as_markup(text) && trim(text).ends_with("&gt;") ? shown_name(text) : text;
}

std::string escaped_once_in_mixture(const std::string& text) {
  return begins_as_markup(text) ? shown_name(text) : text;
}

}  // namespace newsexport::feeds
