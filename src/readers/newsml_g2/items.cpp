// External interface: find_items(), item_class(), pictures_of(), package_of().
#include "readers/newsml_g2/items.h"

#include <algorithm>

#include "readers/news/fields.h"

namespace newsexport::newsml_g2 {
namespace {

bool is_item(std::string_view name) {
  return name == "newsItem" || name == "packageItem" || name == "conceptItem" || name == "knowledgeItem" ||
         name == "planningItem" || name == "catalogItem";
}

bool has_text(const XmlElement& item) {
  const XmlElement* content = find_element(item, "contentSet");
  return content && (find_element(*content, "inlineXML") || find_element(*content, "inlineData"));
}

void sort_in(const XmlElement& item, Items& items) {
  const std::string_view name = local_name(item);
  const std::string kind = item_class(item);
  if (name == "packageItem") {
    items.packages.push_back(&item);
  } else if (name != "newsItem") {
    items.others.push_back(&item);
  } else if (kind == "text" || ((kind.empty() || kind == "composite") && has_text(item))) {
    items.texts.push_back(&item);
  } else if (kind == "picture" || kind == "graphic") {
    items.pictures.push_back(&item);
  } else {
    items.others.push_back(&item);
  }
}

void collect(const XmlElement& element, Items& items) {
  if (is_item(local_name(element))) return sort_in(element, items);
  for (const XmlElement* child : child_elements(element)) collect(*child, items);
}

void add_once(std::vector<const XmlElement*>& list, const XmlElement* item) {
  if (item && std::ranges::find(list, item) == list.end()) list.push_back(item);
}

// What the itemRefs right in a group, or anywhere below an element, refer to.
std::vector<std::string> references_in(const std::vector<const XmlElement*>& item_refs) {
  std::vector<std::string> guids;
  for (const XmlElement* reference : item_refs) guids.push_back(attribute(*reference, "residref"));
  return guids;
}

bool holds(const std::vector<std::string>& guids, const XmlElement& item) {
  return std::ranges::find(guids, attribute(item, "guid")) != guids.end();
}

void add_pictures_of_package(const XmlElement& package, const XmlElement& text, const Items& items,
                             std::vector<const XmlElement*>& found) {
  const std::vector<std::string> all = references_in(descendants(package, "itemRef"));
  if (!holds(all, text)) return;
  const auto texts =
      std::ranges::count_if(items.texts, [&](const XmlElement* one) { return holds(all, *one); });
  if (texts == 1) {
    for (const std::string& guid : all) add_once(found, items.find_picture(guid));
    return;
  }
  for (const XmlElement* group : descendants(package, "group")) {
    const std::vector<std::string> here = references_in(child_elements(*group, "itemRef"));
    if (!holds(here, text)) continue;
    for (const std::string& guid : here) add_once(found, items.find_picture(guid));
  }
}

bool is_claimed(const XmlElement& picture, const Items& items) {
  const auto refers = [&](const XmlElement* item) {
    for (const char* name : {"itemRef", "link"}) {
      if (holds(references_in(descendants(*item, name)), picture)) return true;
    }
    return false;
  };
  return std::ranges::any_of(items.packages, refers) || std::ranges::any_of(items.texts, refers);
}

}  // namespace

const XmlElement* Items::find_picture(std::string_view guid) const {
  const auto found = std::ranges::find_if(pictures, [&](const XmlElement* picture) {
    return !guid.empty() && attribute(*picture, "guid") == guid;
  });
  return found == pictures.end() ? nullptr : *found;
}

Items find_items(const XmlElement& root) {
  Items items;
  collect(root, items);
  return items;
}

std::string item_class(const XmlElement& item) {
  const XmlElement* kind = find_element(item, "itemMeta/itemClass");
  if (!kind) return {};
  const std::string& code = attribute(*kind, "qcode");
  const std::string& uri = attribute(*kind, "uri");
  return std::string(code.empty() ? uri.substr(uri.rfind('/') + 1) : news::bare_code(code));
}

std::vector<const XmlElement*> pictures_of(const XmlElement& text, const Items& items) {
  std::vector<const XmlElement*> found;
  for (const XmlElement* package : items.packages) add_pictures_of_package(*package, text, items, found);
  if (items.texts.size() == 1) {
    for (const XmlElement* picture : items.pictures) {
      if (!is_claimed(*picture, items)) add_once(found, picture);
    }
  }
  return found;
}

const XmlElement* package_of(const XmlElement& item, const Items& items) {
  const auto found = std::ranges::find_if(items.packages, [&](const XmlElement* package) {
    return holds(references_in(descendants(*package, "itemRef")), item);
  });
  return found == items.packages.end() ? nullptr : *found;
}

}  // namespace newsexport::newsml_g2
