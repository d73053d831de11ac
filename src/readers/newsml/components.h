#pragma once

#include <string>
#include <vector>

#include "xml/xml_query.h"

namespace newsexport::newsml {

/// A text within a news item: where it is, and its content.
struct TextPlace {
  std::vector<const XmlElement*> around;  ///< the item, then its components, the outermost first
  const XmlElement* content = nullptr;    ///< the `ContentItem`
};

/// All texts of a `NewsItem`, in order. Texts with a role of their own (headlines, captions, style sheets)
/// are none.
std::vector<TextPlace> find_texts(const XmlElement& news_item);

/// The language that the innermost of the levels around the text says, as found.
std::string language_of(const TextPlace& place);

/// The `FormalName` of a child, "" where there is none.
std::string formal_name(const XmlElement& element, std::string_view child);

/// The `Role` of a component in lower case, or "".
std::string role_of(const XmlElement& component);

/// Whether the content is a picture, by media type, MIME type or format.
bool is_picture(const XmlElement& content_item);

}  // namespace newsexport::newsml
