// External interface: make_svg_safe().
#include "assembly/svg.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "assembly/svg_ids.h"
#include "assembly/svg_languages.h"
#include "assembly/svg_style.h"
#include "support/error.h"
#include "support/utf8.h"
#include "xml/xml_tree.h"

namespace newsexport {
namespace {

constexpr std::string_view kSvgNamespace = "http://www.w3.org/2000/svg";
constexpr std::string_view kXlinkNamespace = "http://www.w3.org/1999/xlink";

// By local name in lower case, so that no prefix or spelling slips through.
constexpr std::array<std::string_view, 14> kUnsafeElements = {
    "script", "foreignobject", "iframe",   "object", "embed", "audio", "video",
    "canvas", "handler",       "listener", "link",   "base",  "meta",  "discard"};
// What only a link has (SVG 2, 16.2).
constexpr std::array<std::string_view, 7> kLinkAttributes = {
    "target", "rel", "download", "type", "hreflang", "referrerpolicy", "ping"};
// Elements of other vocabularies (a drawing program's notes, licence data in RDF) do nothing; these do.
constexpr std::array<std::string_view, 4> kActiveNamespaces = {"http://www.w3.org/1999/xhtml",
                                                               "http://www.w3.org/1998/Math/MathML",
                                                               "http://www.w3.org/2001/xml-events", ""};
constexpr std::array<std::string_view, 5> kAnimations = {"animate", "set", "animatetransform",
                                                         "animatemotion", "animatecolor"};

bool is_one_of(std::string_view name, const auto& names) {
  return std::ranges::find(names, name) != names.end();
}

std::string lower_local_name(std::string_view name) {
  return fold_case(local_name(name));
}

bool is_address_attribute(std::string_view lower_name) {
  return lower_name == "href" || lower_name == "src" || lower_name == "action" || lower_name == "data";
}

// Attributes that no program takes for a style or an address.
bool holds_words(std::string_view lower_name) {
  return lower_name.starts_with("aria-") || lower_name.starts_with("data-") || lower_name == "id" ||
         lower_name == "class" || lower_name == "title" || lower_name == "label";
}

// Prefixes in sight of an element and what they stand for.
using Namespaces = std::map<std::string, std::string, std::less<>>;

class SvgCleaner {
 public:
  SafeSvg result;

  void clean(XmlElement& root) {
    Namespaces namespaces = {{"xml", "http://www.w3.org/XML/1998/namespace"}};
    if (name_prefix(root.name).empty() && !root.find_attribute("xmlns")) {
      root.attributes.insert(root.attributes.begin(), {"xmlns", std::string(kSvgNamespace)});
    }
    if (!root.find_attribute("xmlns:xlink")) namespaces.emplace("xlink", kXlinkNamespace);
    clean_element(root, namespaces);
    for (const std::string& address : mend_svg_ids(root)) report(address + " (nothing has this id)");
    if (uses_xlink_ && !root.find_attribute("xmlns:xlink")) {
      root.attributes.push_back({"xmlns:xlink", std::string(kXlinkNamespace)});
    }
  }

 private:
  void clean_element(XmlElement& element, Namespaces namespaces) {
    declare(element, namespaces);
    std::erase_if(element.attributes, [&](const XmlElement::Attribute& attribute) {
      return is_unsafe_attribute(attribute, namespaces);
    });
    for (XmlElement::Attribute& attribute : element.attributes) {
      if (attribute.name == "style") attribute.value = without_direction(attribute.value);
    }
    std::erase_if(element.children, [&](const XmlNode& node) {
      const auto* child = std::get_if<XmlElement>(&node.value);
      return child && is_unsafe_element(*child, namespaces);
    });
    if (lower_local_name(element.name) == "style") clean_stylesheet(element);
    for (XmlNode& node : element.children) {
      auto* child = std::get_if<XmlElement>(&node.value);
      if (!child) continue;
      clean_element(*child, namespaces);
      if (lower_local_name(child->name) == "a" && !has_address(*child)) unwrap_link(*child, element);
    }
    std::erase_if(element.children, [](const XmlNode& node) {
      const auto* child = std::get_if<XmlElement>(&node.value);
      return child && is_hollow(*child);
    });
  }

  static void clean_stylesheet(XmlElement& element) {
    for (XmlNode& node : element.children) {
      if (auto* text = std::get_if<std::string>(&node.value)) *text = without_direction(*text);
    }
  }

  static void declare(const XmlElement& element, Namespaces& namespaces) {
    for (const XmlElement::Attribute& attribute : element.attributes) {
      if (attribute.name == "xmlns") namespaces[""] = attribute.value;
      if (name_prefix(attribute.name) == "xmlns") {
        namespaces[std::string(local_name(attribute.name))] = attribute.value;
      }
    }
  }

  static bool has_address(const XmlElement& element) {
    return std::ranges::any_of(element.attributes, [](const XmlElement::Attribute& attribute) {
      return local_name(attribute.name) == "href";
    });
  }

  // A link that leads nowhere becomes what it is without the link: a group, or a span of text.
  static void unwrap_link(XmlElement& link, const XmlElement& parent) {
    const std::string parent_name = lower_local_name(parent.name);
    const bool is_in_text = parent_name == "text" || parent_name == "tspan" || parent_name == "textpath";
    const std::string_view prefix = name_prefix(link.name);
    link.name = (prefix.empty() ? "" : std::string(prefix) + ":") + (is_in_text ? "tspan" : "g");
    std::erase_if(link.attributes, [](const XmlElement::Attribute& attribute) {
      return is_one_of(lower_local_name(attribute.name), kLinkAttributes);
    });
  }

  // What is left of <image> and <use> without their address is nothing that a picture may hold.
  static bool is_hollow(const XmlElement& element) {
    const std::string name = lower_local_name(element.name);
    return (name == "image" || name == "use" || name == "feimage") && !has_address(element);
  }

  bool is_unsafe_element(const XmlElement& element, const Namespaces& outside) {
    Namespaces namespaces = outside;
    declare(element, namespaces);
    const auto found = namespaces.find(name_prefix(element.name));
    const bool is_active = found == namespaces.end() ||
                           local_name(element.name).find(':') != std::string::npos ||
                           is_one_of(found->second, kActiveNamespaces);
    const std::string name = lower_local_name(element.name);
    const bool is_unsafe = is_active || is_one_of(name, kUnsafeElements) || animates_address(element, name) ||
                           (name == "style" && !is_safe_style(text_of(element)));
    if (is_unsafe) report(element.name);
    return is_unsafe;
  }

  static bool animates_address(const XmlElement& element, const std::string& name) {
    if (!is_one_of(name, kAnimations)) return false;
    const std::string* target = element.find_attribute("attributeName");
    const std::string animated = target ? lower_local_name(std::string(trim(*target))) : "";
    return is_address_attribute(animated) || animated.starts_with("on") || animated == "style";
  }

  static std::string text_of(const XmlElement& element) {
    std::string text;
    for (const XmlNode& node : element.children) {
      if (const auto* part = std::get_if<std::string>(&node.value)) text += *part;
    }
    return text;
  }

  bool is_unsafe_attribute(const XmlElement::Attribute& attribute, const Namespaces& namespaces) {
    const std::string_view prefix = name_prefix(attribute.name);
    if (attribute.name == "xmlns" || prefix == "xmlns") return false;
    if (is_unbound(prefix, namespaces) || local_name(attribute.name).find(':') != std::string::npos) {
      report(attribute.name);
      return true;
    }
    const std::string name = lower_local_name(attribute.name);
    if (name == "id" && is_repeated_id(attribute.value)) {
      report("id=\"" + attribute.value + "\" (used before)");
      return true;
    }
    const bool is_outside = is_address_attribute(name) && !is_inner_address(attribute.value);
    const bool is_unsafe = name.starts_with("on") || is_outside || attribute.name == "xml:base" ||
                           (!holds_words(name) && !is_safe_style(attribute.value));
    if (is_unsafe)
      report(is_outside ? attribute.name + "=\"" + beginning_of(attribute.value) + '"' : attribute.name);
    uses_xlink_ = uses_xlink_ || (!is_unsafe && prefix == "xlink");
    return is_unsafe;
  }

  // A prefix that stands for nothing would make the file ill-formed.
  static bool is_unbound(std::string_view prefix, const Namespaces& namespaces) {
    return !prefix.empty() && (!namespaces.contains(prefix) || namespaces.find(prefix)->second.empty());
  }

  bool is_repeated_id(const std::string& id) { return !ids_.insert(id).second; }

  static std::string beginning_of(const std::string& value) {
    constexpr std::size_t kLongest = 60;  // code points
    std::size_t end = 0;
    for (std::size_t count = 0; count < kLongest && end < value.size(); ++count) next_code_point(value, end);
    return value.substr(0, end) + (end < value.size() ? "…" : "");
  }

  void report(const std::string& what) {
    constexpr std::size_t kMostReported = 20;
    if (result.removed.size() == kMostReported) result.removed.push_back("…");
    if (result.removed.size() > kMostReported) return;
    if (std::ranges::find(result.removed, what) == result.removed.end()) result.removed.push_back(what);
  }

  std::set<std::string> ids_;
  bool uses_xlink_ = false;
};

// CSS pixels (CSS Values 4, 6.2); none for a percentage or what is no length.
std::optional<double> pixels(const std::string* length) {
  if (!length) return std::nullopt;
  const std::string_view text = trim(*length);
  double number = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (status != std::errc{} || !std::isfinite(number)) return std::nullopt;
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  constexpr std::array<std::pair<std::string_view, double>, 7> kUnits = {
      {{"", 1}, {"px", 1}, {"pt", 96.0 / 72}, {"pc", 16}, {"in", 96}, {"cm", 96 / 2.54}, {"mm", 96 / 25.4}}};
  for (const auto& [name, factor] : kUnits) {
    if (unit == name) return number * factor;
  }
  return std::nullopt;
}

int whole_pixels(double length) {
  constexpr double kLargest = 1'000'000;
  return length >= 0.5 && length <= kLargest ? static_cast<int>(std::lround(length)) : 0;
}

void measure(const XmlElement& root, SafeSvg& svg) {
  std::optional<double> width = pixels(root.find_attribute("width"));
  std::optional<double> height = pixels(root.find_attribute("height"));
  if (const std::string* box = root.find_attribute("viewBox"); box && !(width && height)) {
    std::string spaced = *box;
    std::ranges::replace(spaced, ',', ' ');
    const std::vector<std::string> numbers = split_words(spaced);
    if (numbers.size() == 4) {
      width = pixels(&numbers[2]);
      height = pixels(&numbers[3]);
    }
  }
  svg.width = whole_pixels(width.value_or(0));
  svg.height = whole_pixels(height.value_or(0));
}

}  // namespace

SafeSvg make_svg_safe(const Source& source, const std::string& language) {
  XmlElement root = read_xml_tree(source);
  const std::string prefix(name_prefix(root.name));
  const std::string* space = root.find_attribute(prefix.empty() ? "xmlns" : "xmlns:" + prefix);
  const bool is_svg = local_name(root.name) == "svg" && (space ? *space == kSvgNamespace : prefix.empty());
  if (!is_svg) {
    throw Error(Error::Kind::input, source.name, "image.unreadable",
                "the root element is \"" + root.name + "\", not an SVG picture");
  }
  choose_svg_languages(root, language);
  SvgCleaner cleaner;
  cleaner.clean(root);
  measure(root, cleaner.result);
  cleaner.result.text = write_xml_tree(root);
  return std::move(cleaner.result);
}

}  // namespace newsexport
