// External interface: find_parts(), without_styles(), find_items(), language_of(), formal_name(), role_of(),
// medium_of().
#include "readers/newsml/components.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "support/utf8.h"

namespace newsexport::newsml {
namespace {

bool is_level(const XmlElement& element) {
  return local_name(element) == "NewsComponent" || local_name(element) == "NewsItem";
}

TextKind kind_of(const XmlElement& component, const XmlElement& content_item) {
  const std::string type =
      fold_case(formal_name(content_item, "MimeType") + ' ' + formal_name(content_item, "Format"));
  if (type.find("css") != std::string::npos) return TextKind::style;
  return kind_of_role(role_of(component));
}

// All that is below a level, whatever it is for.
void collect_all(const XmlElement& element, Levels& around, Parts& parts) {
  around.push_back(&element);
  MediaPlace contents{.around = around};
  for (const XmlElement* child : child_elements(element)) {
    if (is_level(*child)) collect_all(*child, around, parts);
    if (local_name(*child) != "ContentItem") continue;
    const Medium medium = medium_of(*child);
    if (medium == Medium::text) parts.texts.push_back({around, child, kind_of(element, *child)});
    if (medium != Medium::text && medium != Medium::none) contents.contents.push_back(child);
  }
  if (!contents.contents.empty()) parts.media.push_back(std::move(contents));
  around.pop_back();
}

Parts all_in(const XmlElement& level, const Levels& outside) {
  Parts parts;
  Levels around = outside;
  collect_all(level, around, parts);
  std::erase_if(parts.texts, [](const TextPlace& text) { return text.kind == TextKind::style; });
  return parts;
}

// A component that holds pictures, and no text but what is said of them.
bool is_media(const XmlElement& component, const Parts& inside) {
  const bool says_so = names_media(role_of(component));
  return !inside.media.empty() && std::ranges::all_of(inside.texts, [&](const TextPlace& text) {
    const bool is_unnamed = text.kind == TextKind::part || text.kind == TextKind::summary;
    return !is_article_text(text.kind) || (says_so && is_unnamed);
  });
}

// Several pictures in one component, each with words of its own; renditions of one picture have none.
bool is_gallery(const XmlElement& component, const Levels& around) {
  const std::vector<const XmlElement*> children = child_elements(component);
  return std::ranges::count_if(children, [&](const XmlElement* child) {
           if (!is_level(*child)) return false;
           const Parts inside = all_in(*child, around);
           return !inside.media.empty() && (!inside.texts.empty() || find_element(*child, "NewsLines"));
         }) > 1;
}

bool has_article_text(const Parts& parts) {
  return std::ranges::any_of(parts.texts, [](const TextPlace& text) { return is_article_text(text.kind); });
}

bool is_item_of_its_own(const XmlElement& element, const Levels& around) {
  if (local_name(element) != "NewsItem" || around.empty()) return false;
  const Parts inside = all_in(element, around);
  return has_article_text(inside) && !is_media(element, inside);
}

MediaPlace whole_media(const XmlElement& component, const Levels& around, Parts inside) {
  MediaPlace place{.around = around, .texts = std::move(inside.texts), .is_whole = true};
  place.around.push_back(&component);
  for (MediaPlace& one : inside.media) std::ranges::move(one.contents, std::back_inserter(place.contents));
  return place;
}

void collect(const XmlElement& element, Levels& around, Parts& parts) {
  Parts inside = all_in(element, around);
  if (is_media(element, inside) && !is_gallery(element, around)) {
    parts.media.push_back(whole_media(element, around, std::move(inside)));
    return;
  }
  around.push_back(&element);
  MediaPlace straight{.around = around};
  for (const XmlElement* child : child_elements(element)) {
    if (is_level(*child) && !is_item_of_its_own(*child, around)) collect(*child, around, parts);
    if (local_name(*child) != "ContentItem") continue;
    const Medium medium = medium_of(*child);
    const TextKind kind = kind_of(element, *child);
    if (medium == Medium::text && kind != TextKind::style) parts.texts.push_back({around, child, kind});
    if (medium != Medium::text && medium != Medium::none) straight.contents.push_back(child);
  }
  if (!straight.contents.empty()) parts.media.push_back(std::move(straight));
  around.pop_back();
}

void collect_items(const XmlElement& element, const Levels& around, std::vector<const XmlElement*>& items) {
  const bool is_item =
      local_name(element) == "NewsItem" && (around.empty() || is_item_of_its_own(element, around));
  if (is_item) items.push_back(&element);
  Levels inside = around;
  if (is_level(element)) inside.push_back(&element);
  for (const XmlElement* child : child_elements(element)) collect_items(*child, inside, items);
}

}  // namespace

Parts find_parts(const XmlElement& news_item) {
  Parts parts;
  Levels around;
  collect(news_item, around, parts);
  return parts;
}

XmlElement without_styles(const XmlElement& root) {
  XmlElement copy{root.name, root.name_space, root.attributes, {}, root.line};
  for (const XmlNode& node : root.children) {
    const auto* child = std::get_if<XmlElement>(&node.value);
    const bool is_style =
        child && local_name(*child) == "ContentItem" && kind_of(root, *child) == TextKind::style;
    if (is_style) continue;
    copy.children.push_back(child ? XmlNode{without_styles(*child)} : node);
  }
  return copy;
}

std::vector<const XmlElement*> find_items(const XmlElement& root) {
  std::vector<const XmlElement*> items;
  collect_items(root, {}, items);
  return items;
}

std::string language_of(const Levels& around) {
  for (auto level = around.rbegin(); level != around.rend(); ++level) {
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
  return formal_name(component, "Role");
}

Medium medium_of(const XmlElement& content_item) {
  const std::string media = fold_case(formal_name(content_item, "MediaType"));
  const std::string type = fold_case(formal_name(content_item, "MimeType"));
  const std::string format = fold_case(formal_name(content_item, "Format"));
  const auto is_format = [&](std::initializer_list<std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return format.starts_with(name); });
  };
  if (media == "photo" || media == "graphic" || media == "picture" || media == "image" ||
      type.starts_with("image/") || is_format({"jpeg", "jpg", "png", "gif", "tiff", "webp"})) {
    return Medium::picture;
  }
  if (media == "video" || media == "animation" || type.starts_with("video/") ||
      is_format({"mpeg-4", "quicktime", "windows media"})) {
    return Medium::video;
  }
  if (media == "audio" || type.starts_with("audio/")) return Medium::audio;
  if (!media.empty() && media != "text" && media != "complexdata") return Medium::none;
  const XmlElement* data = find_element(content_item, "DataContent");
  return data && !text_of(*data).empty() ? Medium::text : Medium::none;
}

}  // namespace newsexport::newsml
