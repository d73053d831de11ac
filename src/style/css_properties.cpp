// External interface: compile_declaration(): finds the property, takes shorthands apart, knows `inherit`.
#include "style/css_properties.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <unordered_map>

namespace newsexport {
namespace {

using Settings = std::vector<CssSetting>;

const CssLonghand* find_longhand(std::string_view name) {
  static const auto kIndex = [] {
    std::unordered_map<std::string_view, const CssLonghand*> index;
    for (const auto table : {css_text_properties(), css_box_properties(), css_flow_properties()}) {
      for (const CssLonghand& property : table) index.emplace(property.name, &property);
    }
    return index;
  }();
  const auto found = kIndex.find(name);
  return found == kIndex.end() ? nullptr : found->second;
}

const ComputedStyle& initial_values() {
  static const ComputedStyle kInitial{};
  return kInitial;
}

bool compile_longhand(const CssLonghand& property, const CssTokens& value, Settings& settings) {
  if (value.size() == 1 && value.front().is_ident("inherit")) {
    settings.push_back(
        {property.phase, [copy = property.copy](ComputedStyle& style, const CssContext& context) {
           copy(style, context.parent);
         }});
    return true;
  }
  if (value.size() == 1 && value.front().is_ident("initial")) {
    settings.push_back({property.phase, [copy = property.copy](ComputedStyle& style, const CssContext&) {
                          copy(style, initial_values());
                        }});
    return true;
  }
  CssApply apply = property.parse(value);
  if (!apply) return false;
  settings.push_back({property.phase, std::move(apply)});
  return true;
}

bool compile_named(std::string_view name, const CssTokens& value, Settings& settings) {
  const CssLonghand* property = find_longhand(name);
  return property && compile_longhand(*property, value, settings);
}

using SideNames = std::array<std::string_view, 4>;  // top, right, bottom, left

/// The shorthands that stand for four sides (CSS 2.1, 8.3: one to four values).
struct FourSides {
  std::string_view name;
  SideNames sides;
};
constexpr std::array<FourSides, 5> kFourSides = {{
    {"margin", {"margin-top", "margin-right", "margin-bottom", "margin-left"}},
    {"padding", {"padding-top", "padding-right", "padding-bottom", "padding-left"}},
    {"border-style", {"border-top-style", "border-right-style", "border-bottom-style", "border-left-style"}},
    {"border-width", {"border-top-width", "border-right-width", "border-bottom-width", "border-left-width"}},
    {"border-color", {"border-top-color", "border-right-color", "border-bottom-color", "border-left-color"}},
}};

bool compile_four_sides(const SideNames& sides, const CssTokens& value, Settings& settings) {
  const std::vector<CssTokens> parts = split_at_spaces(value);
  if (parts.empty() || parts.size() > 4) return false;
  const std::size_t right = parts.size() > 1 ? 1 : 0;
  const std::size_t bottom = parts.size() > 2 ? 2 : 0;
  const std::size_t left = parts.size() > 3 ? 3 : right;
  return compile_named(sides[0], parts[0], settings) && compile_named(sides[1], parts[right], settings) &&
         compile_named(sides[2], parts[bottom], settings) && compile_named(sides[3], parts[left], settings);
}

/// None where `name` is no shorthand; else whether its value could be taken apart.
std::optional<bool> compile_shorthand(std::string_view name, const CssTokens& value, Settings& settings) {
  for (const FourSides& shorthand : kFourSides) {
    if (shorthand.name == name) return compile_four_sides(shorthand.sides, value, settings);
  }
  if (name == "border") {
    for (const std::string_view side : {"border-top", "border-right", "border-bottom", "border-left"}) {
      if (!compile_named(side, value, settings)) return false;
    }
    return true;
  }
  return std::nullopt;
}

/// Properties that other engines know and that mean nothing on paper.
bool is_for_others(std::string_view name) {
  constexpr std::array<std::string_view, 11> kOthers = {"adobe-hyphenate",
                                                        "adobe-text-layout",
                                                        "cursor",
                                                        "quotes",
                                                        "src",
                                                        "hanging-punctuation",
                                                        "speak",
                                                        "overflow",
                                                        "overflow-wrap",
                                                        "word-wrap",
                                                        "border-collapse"};
  return name.starts_with('-') || std::ranges::find(kOthers, name) != kOthers.end();
}

}  // namespace

bool applies_to(PseudoElement element, std::string_view property) {
  constexpr std::array<std::string_view, 9> kOfLetters = {"font-family",
                                                          "font-style",
                                                          "font-weight",
                                                          "font-variant",
                                                          "font-variant-caps",
                                                          "font-variant-numeric",
                                                          "font-variant-ligatures",
                                                          "font-feature-settings",
                                                          "color"};
  if (property == "initial-letter") return element == PseudoElement::first_letter;
  if (element == PseudoElement::none || property.starts_with('-')) return true;
  if (property == "letter-spacing") return element == PseudoElement::first_line;
  return std::ranges::find(kOfLetters, property) != kOfLetters.end();
}

CssSupport compile_declaration(const CssDeclaration& declaration, std::vector<CssSetting>& settings) {
  Settings own;
  bool is_supported = false;
  if (const auto shorthand = compile_shorthand(declaration.property, declaration.value, own)) {
    is_supported = *shorthand;
  } else if (const CssLonghand* property = find_longhand(declaration.property)) {
    is_supported = compile_longhand(*property, declaration.value, own);
  } else {
    return is_for_others(declaration.property) ? CssSupport::supported : CssSupport::unknown_property;
  }
  if (!is_supported) return CssSupport::unsupported_value;
  settings.insert(settings.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  return CssSupport::supported;
}

}  // namespace newsexport
