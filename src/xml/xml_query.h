#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xml/xml_tree.h"

namespace newsexport {

/// The name without its prefix, which is what readers go by: files bind namespaces to all kinds of prefixes,
/// or to none.
std::string_view local_name(const XmlElement& element);

/// The value of the first attribute with this local name ("href" finds `xlink:href`), or "".
const std::string& attribute(const XmlElement& element, std::string_view name);

/// The elements right below, in order; with a name, those with that local name.
std::vector<const XmlElement*> child_elements(const XmlElement& element);
std::vector<const XmlElement*> child_elements(const XmlElement& element, std::string_view name);

/// The first element that a path of local names ("body/body.head/hedline") leads to, or null.
const XmlElement* find_element(const XmlElement& element, std::string_view path);

/// All elements below with that local name, at any depth, in document order; none inside of another one.
std::vector<const XmlElement*> descendants(const XmlElement& element, std::string_view name);

/// All characters in it, as they stand.
std::string raw_text(const XmlElement& element);

/// The same with runs of white space as one space, and none at the ends.
std::string text_of(const XmlElement& element);
/// "" for null, so that `text_of(find_element(…))` is the text of what may be missing.
std::string text_of(const XmlElement* element);

/// True if text stands between the element's own elements.
bool has_own_text(const XmlElement& element);

/// The text with its paragraphs, a line for each: the elements of one that has no text of its own, and what
/// XHTML and the news formats set apart in running text.
std::string lines_of(const XmlElement& element);

}  // namespace newsexport
