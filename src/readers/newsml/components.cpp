// External interface: find_texts(), formal_name(), role_of(), is_picture().
#include "readers/newsml/components.h"

#include <algorithm>
#include <array>

#include "support/utf8.h"

namespace newsexport::newsml {
namespace {

bool has_part_of_text(const XmlElement& component) {
  constexpr std::array<std::string_view, 8> kRoles = {"stylesheet", "headline", "subheadline", "caption",
                                                      "logo",       "summary",  "abstract",    "thumbnail"};
  return std::ranges::find(kRoles, role_of(component)) != kRoles.end();
}

bool is_text(const XmlElement& content_item) {
  const std::string media = fold_case(formal_name(content_item, "MediaType"));
  const std::string type =
      fold_case(formal_name(content_item, "MimeType") + ' ' + formal_name(content_item, "Format"));
  if (!media.empty() && media != "text" && media != "complexdata") return false;
  if (type.find("css") != std::string::npos || is_picture(content_item)) return false;
  const XmlElement* data = find_element(content_item, "DataContent");
  return data && !text_of(*data).empty();
}

void collect(const XmlElement& element, std::vector<const XmlElement*>& around,
             std::vector<TextPlace>& found) {
  around.push_back(&element);
  for (const XmlElement* content : child_elements(element, "ContentItem")) {
    if (is_text(*content) && !has_part_of_text(element)) found.push_back({around, content});
  }
  for (const XmlElement* component : child_elements(element, "NewsComponent")) {
    collect(*component, around, found);
  }
  around.pop_back();
}

}  // namespace

std::vector<TextPlace> find_texts(const XmlElement& news_item) {
  std::vector<TextPlace> found;
  std::vector<const XmlElement*> around;
  collect(news_item, around, found);
  return found;
}

std::string language_of(const TextPlace& place) {
  for (auto level = place.around.rbegin(); level != place.around.rend(); ++level) {
    const XmlElement* description = find_element(**level, "DescriptiveMetadata");
    std::string tag = description ? formal_name(*description, "Language") : std::string();
    if (tag.empty()) tag = attribute(**level, "lang");
    if (!tag.empty()) return tag;
  }
  return {};
}

std::string formal_name(const XmlElement& element, std::string_view child) {
  const XmlElement* found = find_element(element, child);
  return found ? collapse_space(attribute(*found, "FormalName")) : std::string();
}

std::string role_of(const XmlElement& component) {
  return fold_case(formal_name(component, "Role"));
}

bool is_picture(const XmlElement& content_item) {
  const std::string media = fold_case(formal_name(content_item, "MediaType"));
  const std::string type = fold_case(formal_name(content_item, "MimeType"));
  const std::string format = fold_case(formal_name(content_item, "Format"));
  return media == "photo" || media == "graphic" || media == "picture" || type.starts_with("image/") ||
         format.starts_with("jpeg") || format.starts_with("png") || format.starts_with("gif");
}

}  // namespace newsexport::newsml
