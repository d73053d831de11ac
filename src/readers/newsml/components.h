#pragma once

#include <string>
#include <vector>

#include "readers/newsml/roles.h"
#include "xml/xml_query.h"

namespace newsexport::newsml {

/// The levels around a content: the item, then its components (and items within them), the outermost first.
using Levels = std::vector<const XmlElement*>;

/// A text within a news item: where it is, and its content.
struct TextPlace {
  Levels around;
  const XmlElement* content = nullptr;  ///< the `ContentItem`
  TextKind kind = TextKind::part;
};

/// A picture, a film or a recording: a component with all that is in it, or, of a component that has text of
/// its own, only the contents straight in it.
struct MediaPlace {
  Levels around;                            ///< the last one is its component
  std::vector<const XmlElement*> contents;  ///< its renditions
  std::vector<TextPlace> texts;             ///< captions and titles
  bool is_whole = false;
};

/// What an item is made of, in order. An item that stands in a component of another one and has a text of its
/// own is an article of its own, and not in here.
struct Parts {
  std::vector<TextPlace> texts;  ///< style sheets are none
  std::vector<MediaPlace> media;
};
Parts find_parts(const XmlElement& news_item);

/// The tree without its style sheets, which nobody reads.
XmlElement without_styles(const XmlElement& root);

/// All items, also those within others that have a text.
std::vector<const XmlElement*> find_items(const XmlElement& root);

/// The language that the innermost of the levels says, as found.
std::string language_of(const Levels& around);

/// The `FormalName` of a child, "" where there is none.
std::string formal_name(const XmlElement& element, std::string_view child);

/// The `Role` of a component as found, or "".
std::string role_of(const XmlElement& component);

/// What a `ContentItem` holds, by media type, MIME type or format.
enum class Medium { none, text, picture, video, audio };
Medium medium_of(const XmlElement& content_item);

}  // namespace newsexport::newsml
