// External interface: read_xml_tree(), write_xml_tree(), and the parts of names.
#include "xml/xml_tree.h"

#include <unordered_set>

#include <tinyxml2.h>

#include "support/error.h"
#include "support/utf8.h"
#include "xml/escape_gaps.h"

namespace newsexport {
namespace {

// Character references can name what no XML document may hold.
std::string valid_text(const char* text) {
  std::string result;
  const std::string_view found = text;
  for (std::size_t at = 0; at < found.size();) {
    const char32_t code_point = next_code_point(found, at);
    append_utf8(result, is_xml_character(code_point) ? code_point : U'\uFFFD');
  }
  return result;
}

// XML 1.0, 3.1: no attribute twice; tinyxml2 does not look.
bool repeats_attribute(const tinyxml2::XMLElement& parsed) {
  std::unordered_set<std::string_view> names;
  for (const auto* attribute = parsed.FirstAttribute(); attribute; attribute = attribute->Next()) {
    if (!names.insert(attribute->Name()).second) return true;
  }
  return false;
}

XmlElement element_from(const tinyxml2::XMLElement& parsed, const std::string& file) {
  if (repeats_attribute(parsed)) {
    throw Error(Error::Kind::input, file, "xml.invalid",
                "not well-formed XML: an attribute stands twice in one element", {parsed.GetLineNum(), 0});
  }
  XmlElement element;
  element.name = parsed.Name();
  element.line = parsed.GetLineNum();
  for (const auto* attribute = parsed.FirstAttribute(); attribute; attribute = attribute->Next()) {
    element.attributes.push_back({attribute->Name(), valid_text(attribute->Value())});
  }
  for (const auto* child = parsed.FirstChild(); child; child = child->NextSibling()) {
    if (const auto* inner = child->ToElement()) {
      element.children.push_back({element_from(*inner, file)});
    } else if (const auto* text = child->ToText()) {
      element.children.push_back({valid_text(text->Value())});
    }
  }
  return element;
}

void append_escaped(std::string& text, std::string_view value, bool is_attribute) {
  for (const char character : value) {
    if (character == '&') {
      text += "&amp;";
    } else if (character == '<') {
      text += "&lt;";
    } else if (character == '>') {
      text += "&gt;";
    } else if (character == '"' && is_attribute) {
      text += "&quot;";
    } else if (character == '\r' || (is_attribute && (character == '\n' || character == '\t'))) {
      text += character == '\r' ? "&#13;" : character == '\n' ? "&#10;" : "&#9;";
    } else {
      text += character;
    }
  }
}

void append_element(std::string& text, const XmlElement& element) {
  text += '<' + element.name;
  for (const XmlElement::Attribute& attribute : element.attributes) {
    text += ' ' + attribute.name + "=\"";
    append_escaped(text, attribute.value, true);
    text += '"';
  }
  if (element.children.empty()) {
    text += "/>";
    return;
  }
  text += '>';
  for (const XmlNode& child : element.children) {
    if (const auto* inner = std::get_if<XmlElement>(&child.value)) {
      append_element(text, *inner);
    } else {
      append_escaped(text, std::get<std::string>(child.value), false);
    }
  }
  text += "</" + element.name + '>';
}

}  // namespace

const std::string* XmlElement::find_attribute(std::string_view attribute_name) const {
  for (const XmlElement::Attribute& attribute : attributes) {
    if (attribute.name == attribute_name) return &attribute.value;
  }
  return nullptr;
}

std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') + 1);
}

std::string_view name_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

XmlElement read_xml_tree(const Source& source) {
  const std::string text = escape_gaps(source);
  tinyxml2::XMLDocument document;
  if (document.Parse(text.data(), text.size()) != tinyxml2::XML_SUCCESS) {
    throw Error(Error::Kind::input, source.name, "xml.invalid",
                std::string("not well-formed XML: ") + document.ErrorName(), {document.ErrorLineNum(), 0});
  }
  const auto* root = document.RootElement();
  if (!root) throw Error(Error::Kind::input, source.name, "xml.invalid", "the document has no element");
  return element_from(*root, source.name);
}

std::string write_xml_tree(const XmlElement& root) {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  append_element(text, root);
  return text + '\n';
}

}  // namespace newsexport
