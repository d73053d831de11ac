// External interface: mend_svg_ids().
#include "assembly/svg_ids.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace newsexport {
namespace {

bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_name_part(char c) {
  return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

// An XML name without a colon, as near as it matters: any character beyond ASCII counts as a letter.
std::string valid_name(const std::string& id) {
  std::string name = id.empty() || !is_name_start(id.front()) ? "id-" + id : id;
  std::ranges::replace_if(
      name, [](char c) { return !is_name_part(c); }, '-');
  return name;
}

void for_each_element(XmlElement& element, const std::function<void(XmlElement&)>& visit) {
  visit(element);
  for (XmlNode& node : element.children) {
    if (auto* child = std::get_if<XmlElement>(&node.value)) for_each_element(*child, visit);
  }
}

class IdMender {
 public:
  std::vector<std::string> removed;

  void settle(XmlElement& element) {
    for (XmlElement::Attribute& attribute : element.attributes) {
      if (attribute.name != "id") continue;
      std::string name = valid_name(attribute.value);
      if (name != attribute.value) {
        while (final_ids_.contains(name)) name += "-";
        renamed_.emplace(attribute.value, name);
        attribute.value = name;
      }
      final_ids_.insert(name);
    }
  }

  void follow(XmlElement& element) {
    for (XmlElement::Attribute& attribute : element.attributes) {
      if (is_inner_link(attribute)) {
        attribute.value = "#" + final_id(attribute.value.substr(1));
      } else if (!renamed_.empty()) {
        follow_urls(attribute.value);
      }
    }
    std::erase_if(element.attributes, [this](const XmlElement::Attribute& attribute) {
      const bool is_broken = is_inner_link(attribute) && !final_ids_.contains(attribute.value.substr(1));
      if (is_broken) removed.push_back(attribute.name + "=\"" + attribute.value + '"');
      return is_broken;
    });
    if (renamed_.empty() || local_name(element.name) != "style") return;
    for (XmlNode& node : element.children) {
      if (auto* text = std::get_if<std::string>(&node.value)) follow_urls(*text);
    }
  }

 private:
  static bool is_inner_link(const XmlElement::Attribute& attribute) {
    return local_name(attribute.name) == "href" && attribute.value.starts_with('#');
  }

  std::string final_id(const std::string& id) const {
    const auto found = renamed_.find(id);
    return found == renamed_.end() ? id : found->second;
  }

  // url(#old), url("#old")
  void follow_urls(std::string& text) const {
    constexpr std::string_view kUrl = "url(";
    for (std::size_t at = text.find(kUrl); at != std::string::npos; at = text.find(kUrl, at + 1)) {
      std::size_t begin = at + kUrl.size();
      if (begin < text.size() && (text[begin] == '"' || text[begin] == '\'')) ++begin;
      if (begin >= text.size() || text[begin] != '#') continue;
      const std::size_t end = text.find_first_of(")\"'", begin);
      if (end == std::string::npos) return;
      text.replace(begin + 1, end - begin - 1, final_id(text.substr(begin + 1, end - begin - 1)));
    }
  }

  std::unordered_map<std::string, std::string> renamed_;
  std::unordered_set<std::string> final_ids_;
};

bool needs_address(const XmlElement& element) {
  const std::string_view name = local_name(element.name);
  return name == "use" || name == "mpath";
}

bool has_address(const XmlElement& element) {
  return std::ranges::any_of(element.attributes, [](const XmlElement::Attribute& attribute) {
    return local_name(attribute.name) == "href";
  });
}

void drop_hollow(XmlElement& element) {
  std::erase_if(element.children, [](const XmlNode& node) {
    const auto* child = std::get_if<XmlElement>(&node.value);
    return child && needs_address(*child) && !has_address(*child);
  });
}

}  // namespace

std::vector<std::string> mend_svg_ids(XmlElement& root) {
  IdMender mender;
  for_each_element(root, [&mender](XmlElement& element) { mender.settle(element); });
  for_each_element(root, [&mender](XmlElement& element) { mender.follow(element); });
  for_each_element(root, drop_hollow);
  return std::move(mender.removed);
}

}  // namespace newsexport
