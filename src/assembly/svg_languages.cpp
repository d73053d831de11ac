// External interface: choose_svg_languages().
#include "assembly/svg_languages.h"

#include <algorithm>

#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::string_view kLanguageAttribute = "systemLanguage";

bool is_equal_or_prefix(const std::string& shorter, const std::string& longer) {
  return longer.starts_with(shorter) && (longer.size() == shorter.size() || longer[shorter.size()] == '-');
}

/// Either may be the more general one: an article in "fr" takes words in "fr-CA", and the other way round.
bool is_in_language(std::string_view tags, const std::string& language) {
  const std::string wished = fold_case(language);
  if (wished.empty()) return false;
  for (const std::string_view tag : split(tags, ',')) {
    const std::string offered = fold_case(trim(tag));
    if (offered.empty()) continue;
    if (is_equal_or_prefix(offered, wished) || is_equal_or_prefix(wished, offered)) return true;
  }
  return false;
}

}  // namespace

void choose_svg_languages(XmlElement& root, const std::string& language) {
  std::erase_if(root.children, [&](const XmlNode& node) {
    const auto* child = std::get_if<XmlElement>(&node.value);
    const std::string* tags = child ? child->find_attribute(kLanguageAttribute) : nullptr;
    return tags && !is_in_language(*tags, language);
  });
  for (XmlNode& node : root.children) {
    auto* child = std::get_if<XmlElement>(&node.value);
    if (!child) continue;
    std::erase_if(child->attributes, [](const XmlElement::Attribute& attribute) {
      return attribute.name == kLanguageAttribute;
    });
    choose_svg_languages(*child, language);
  }
}

}  // namespace newsexport
