#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xml/xml_query.h"

namespace newsexport::newsml {

/// The lines of that name in `NewsLines` that are in the language, or in none; all of them where there are no
/// such: items in several languages give each line in each.
std::vector<const XmlElement*> lines_in(const XmlElement& news_lines, std::string_view name,
                                        std::string_view language);

/// The others of that name: those in other languages.
std::vector<const XmlElement*> lines_in_others(const XmlElement& news_lines, std::string_view name,
                                               std::string_view language);

/// What a `NewsLine` of the sender's own kind is for.
enum class LineKind {
  note,  ///< for editors
  kicker,
  summary,
  caption,
  rights,
  correction,
  address,
  other,
};
LineKind kind_of_line(const XmlElement& news_line);
/// Its `NewsLineText`s, one behind the other.
std::string text_of_line(const XmlElement& news_line);

/// The names of the parties of a role ("Creator", "Source").
std::vector<std::string> parties_of(const XmlElement& administrative_metadata, std::string_view role);

}  // namespace newsexport::newsml
