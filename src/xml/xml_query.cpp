// External interface: what readers ask of a tree.
#include "xml/xml_query.h"

#include <algorithm>
#include <array>

#include "support/utf8.h"

namespace newsexport {
namespace {

void append_raw_text(std::string& text, const XmlElement& element) {
  for (const XmlNode& child : element.children) {
    if (const auto* inner = std::get_if<XmlElement>(&child.value)) {
      append_raw_text(text, *inner);
    } else {
      text += std::get<std::string>(child.value);
    }
  }
}

void append_descendants(std::vector<const XmlElement*>& found, const XmlElement& element,
                        std::string_view name) {
  for (const XmlElement* child : child_elements(element)) {
    if (local_name(*child) == name) {
      found.push_back(child);
    } else {
      append_descendants(found, *child, name);
    }
  }
}

// Elements of XHTML and NITF that begin a line, whatever stands around them.
constexpr auto kLines =
    std::to_array<std::string_view>({"p",  "br", "li", "dt", "dd", "tr", "td", "th",  "h1",  "h2", "h3",
                                     "h4", "h5", "h6", "hr", "ul", "ol", "dl", "div", "hl1", "hl2"});

void append_lines(std::string& lines, const XmlElement& element) {
  const bool is_running_text = has_own_text(element);
  for (const XmlNode& child : element.children) {
    if (const auto* text = std::get_if<std::string>(&child.value)) {
      // Line ends of the file are spaces.
      for (const char c : *text) lines += c == '\n' || c == '\r' ? ' ' : c;
      continue;
    }
    const auto& inner = std::get<XmlElement>(child.value);
    const bool is_line = !is_running_text || std::ranges::find(kLines, local_name(inner)) != kLines.end();
    if (is_line) lines += '\n';
    append_lines(lines, inner);
    if (is_line) lines += '\n';
  }
}

}  // namespace

std::string_view local_name(const XmlElement& element) {
  return local_name(element.name);
}

const std::string& attribute(const XmlElement& element, std::string_view name) {
  static const std::string kNone;
  for (const XmlElement::Attribute& one : element.attributes) {
    if (local_name(one.name) == name) return one.value;
  }
  return kNone;
}

std::vector<const XmlElement*> child_elements(const XmlElement& element) {
  std::vector<const XmlElement*> found;
  for (const XmlNode& child : element.children) {
    if (const auto* inner = std::get_if<XmlElement>(&child.value)) found.push_back(inner);
  }
  return found;
}

std::vector<const XmlElement*> child_elements(const XmlElement& element, std::string_view name) {
  std::vector<const XmlElement*> found = child_elements(element);
  std::erase_if(found, [&](const XmlElement* child) { return local_name(*child) != name; });
  return found;
}

const XmlElement* find_element(const XmlElement& element, std::string_view path) {
  const std::size_t slash = path.find('/');
  for (const XmlElement* child : child_elements(element, path.substr(0, slash))) {
    if (slash == std::string_view::npos) return child;
    if (const XmlElement* found = find_element(*child, path.substr(slash + 1))) return found;
  }
  return nullptr;
}

std::vector<const XmlElement*> descendants(const XmlElement& element, std::string_view name) {
  std::vector<const XmlElement*> found;
  append_descendants(found, element, name);
  return found;
}

std::string raw_text(const XmlElement& element) {
  std::string text;
  append_raw_text(text, element);
  return text;
}

std::string text_of(const XmlElement& element) {
  return collapse_space(raw_text(element));
}

bool has_own_text(const XmlElement& element) {
  return std::ranges::any_of(element.children, [](const XmlNode& child) {
    const auto* text = std::get_if<std::string>(&child.value);
    return text && !trim(*text).empty();
  });
}

std::string lines_of(const XmlElement& element) {
  std::string text;
  append_lines(text, element);
  std::string lines;
  for (const std::string_view line : split(text, '\n')) {
    const std::string words = collapse_space(line);
    if (!words.empty()) lines += (lines.empty() ? "" : "\n") + words;
  }
  return lines;
}

std::string text_of(const XmlElement* element) {
  return element ? text_of(*element) : std::string();
}

}  // namespace newsexport
