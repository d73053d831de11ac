// External interface: css_text_properties(), the properties of letters and lines.
#include <algorithm>
#include <array>

#include "style/css_properties.h"

namespace newsexport {
namespace {

using Kind = CssToken::Kind;

CssApply parse_font_family(const CssTokens& value) {
  std::vector<std::string> families;
  for (const CssTokens& part : split_at_commas(value)) {
    std::string family;
    for (const CssToken& token : part) {
      if (token.is(Kind::string) && part.size() == 1) {
        family = token.text;
      } else if (token.is(Kind::ident)) {
        family += (family.empty() ? "" : " ") + token.text;
      } else if (!token.is(Kind::space)) {
        return nullptr;
      }
    }
    if (family.empty()) return nullptr;
    families.push_back(std::move(family));
  }
  return [families](ComputedStyle& style, const CssContext&) { style.text.families = families; };
}

CssApply parse_font_size(const CssTokens& value) {
  // CSS Fonts 4, 2.5: absolute sizes as parts of the root's size; relative ones as steps of 1.2.
  constexpr CssKeyword<double> kAbsolute[] = {{"xx-small", 0.6}, {"x-small", 0.75}, {"small", 8.0 / 9},
                                              {"medium", 1},     {"large", 1.2},    {"x-large", 1.5},
                                              {"xx-large", 2}};
  constexpr CssKeyword<double> kRelative[] = {{"smaller", 1 / 1.2}, {"larger", 1.2}};
  if (const double* factor = find_keyword(value, kAbsolute)) {
    return [f = *factor](ComputedStyle& style, const CssContext& context) {
      style.text.size = f * context.units.root_font_size;
    };
  }
  if (const double* factor = find_keyword(value, kRelative)) {
    return [f = *factor](ComputedStyle& style, const CssContext& context) {
      style.text.size = f * context.parent.text.size;
    };
  }
  const auto length = value.size() == 1 ? parse_length_or_percentage(value.front()) : std::nullopt;
  if (!length || length->value < 0) return nullptr;
  return [l = *length](ComputedStyle& style, const CssContext& context) {
    CssUnits units = context.units;
    units.font_size = context.parent.text.size;  // em of a font size is the parent's
    style.text.size = l.resolve(units, context.parent.text.size);
  };
}

CssApply parse_font_style(const CssTokens& value) {
  constexpr CssKeyword<bool> kStyles[] = {{"normal", false}, {"italic", true}, {"oblique", true}};
  const bool* is_italic = find_keyword(value, kStyles);
  if (!is_italic) return nullptr;
  return [italic = *is_italic](ComputedStyle& style, const CssContext&) { style.text.is_italic = italic; };
}

CssApply parse_font_weight(const CssTokens& value) {
  constexpr CssKeyword<int> kWeights[] = {{"normal", 400}, {"bold", 700}};
  if (const int* weight = find_keyword(value, kWeights)) {
    return [w = *weight](ComputedStyle& style, const CssContext&) { style.text.weight = w; };
  }
  if (value.size() != 1) return nullptr;
  // CSS Fonts 4, 2.2.1.
  if (value.front().is_ident("bolder")) {
    return [](ComputedStyle& style, const CssContext& context) {
      const int weight = context.parent.text.weight;
      style.text.weight = weight < 350 ? 400 : weight < 550 ? 700 : 900;
    };
  }
  if (value.front().is_ident("lighter")) {
    return [](ComputedStyle& style, const CssContext& context) {
      const int weight = context.parent.text.weight;
      style.text.weight = weight < 550 ? 100 : weight < 750 ? 400 : 700;
    };
  }
  const CssToken& token = value.front();
  if (!token.is(Kind::number) || token.number < 1 || token.number > 1000) return nullptr;
  return [w = static_cast<int>(token.number)](ComputedStyle& style, const CssContext&) {
    style.text.weight = w;
  };
}

CssApply parse_small_caps(const CssTokens& value) {
  constexpr CssKeyword<bool> kCaps[] = {{"normal", false}, {"small-caps", true}, {"all-small-caps", true}};
  const bool* is_small_caps = find_keyword(value, kCaps);
  if (!is_small_caps) return nullptr;
  const bool takes_capitals = value.front().is_ident("all-small-caps");
  return [caps = *is_small_caps, takes_capitals](ComputedStyle& style, const CssContext&) {
    style.text.is_small_caps = caps;
    std::erase(style.text.features, "c2sc");
    if (takes_capitals) style.text.features.push_back("c2sc");
  };
}

/// OpenType features that one keyword turns on, and those of the same property that it turns off with them.
struct FeatureKeyword {
  std::string_view name;
  std::string_view feature;
};
constexpr std::array<FeatureKeyword, 8> kNumericKeywords = {{{"lining-nums", "lnum"},
                                                             {"oldstyle-nums", "onum"},
                                                             {"proportional-nums", "pnum"},
                                                             {"tabular-nums", "tnum"},
                                                             {"diagonal-fractions", "frac"},
                                                             {"stacked-fractions", "afrc"},
                                                             {"ordinal", "ordn"},
                                                             {"slashed-zero", "zero"}}};

CssApply parse_numeric(const CssTokens& value) {
  std::vector<std::string> wanted;
  for (const CssTokens& part : split_at_spaces(value)) {
    if (value.size() == 1 && part.front().is_ident("normal")) break;
    const auto* found = std::ranges::find_if(
        kNumericKeywords, [&](const FeatureKeyword& keyword) { return part.front().is_ident(keyword.name); });
    if (found == kNumericKeywords.end()) return nullptr;
    wanted.emplace_back(found->feature);
  }
  return [wanted](ComputedStyle& style, const CssContext&) {
    std::erase_if(style.text.features, [](const std::string& feature) {
      return std::ranges::find(kNumericKeywords, feature, &FeatureKeyword::feature) != kNumericKeywords.end();
    });
    style.text.features.insert(style.text.features.end(), wanted.begin(), wanted.end());
  };
}

/// "onum" 1, "liga" 0: `-liga` for one that is turned off.
CssApply parse_feature_settings(const CssTokens& value) {
  std::vector<std::string> wanted;
  if (value.size() == 1 && value.front().is_ident("normal")) {
    return [](ComputedStyle& style, const CssContext&) { style.text.features.clear(); };
  }
  for (const CssTokens& part : split_at_commas(value)) {
    if (part.empty() || !part.front().is(Kind::string) || part.front().text.size() != 4) return nullptr;
    const CssToken& last = part.back();
    const bool is_off =
        part.size() > 1 && (last.is_ident("off") || (last.is(Kind::number) && last.number == 0));
    wanted.push_back((is_off ? "-" : "") + part.front().text);
  }
  return [wanted](ComputedStyle& style, const CssContext&) {
    style.text.features.insert(style.text.features.end(), wanted.begin(), wanted.end());
  };
}

CssApply parse_ligatures(const CssTokens& value) {
  constexpr CssKeyword<std::string_view> kLigatures[] = {{"normal", ""},
                                                         {"common-ligatures", ""},
                                                         {"none", "-liga"},
                                                         {"no-common-ligatures", "-liga"},
                                                         {"discretionary-ligatures", "dlig"}};
  const std::string_view* feature = find_keyword(value, kLigatures);
  if (!feature) return nullptr;
  return [f = std::string(*feature)](ComputedStyle& style, const CssContext&) {
    std::erase(style.text.features, "-liga");
    std::erase(style.text.features, "dlig");
    if (!f.empty()) style.text.features.push_back(f);
  };
}

CssApply parse_line_height(const CssTokens& value) {
  if (value.size() != 1) return nullptr;
  const CssToken& token = value.front();
  // CSS 2.1, 10.8.1: a number is inherited as a number, everything else as the length that it came to.
  if (token.is_ident("normal") || (token.is(Kind::number) && token.number >= 0)) {
    return [factor = token.is_ident("normal") ? 1.2 : token.number](ComputedStyle& style,
                                                                    const CssContext& context) {
      style.line_height_factor = factor;
      style.line_height = factor * context.units.font_size;
    };
  }
  const auto length = parse_length_or_percentage(token);
  if (!length || length->value < 0) return nullptr;
  return [l = *length](ComputedStyle& style, const CssContext& context) {
    CssUnits units = context.units;
    units.line_height = context.parent.line_height;
    style.line_height_factor = 0;
    style.line_height = l.resolve(units, units.font_size);
  };
}

CssApply parse_letter_spacing(const CssTokens& value) {
  if (value.size() != 1) return nullptr;
  const auto length = value.front().is_ident("normal") ? CssLength{} : parse_length(value.front());
  if (!length) return nullptr;
  return [l = *length](ComputedStyle& style, const CssContext& context) {
    style.text.letter_spacing = l.resolve(context.units, 0);
  };
}

CssApply parse_color_property(const CssTokens& value) {
  const auto color = parse_color(value);
  if (!color) return nullptr;
  return [c = *color](ComputedStyle& style, const CssContext&) { style.text.color = c; };
}

CssApply parse_text_align(const CssTokens& value) {
  constexpr CssKeyword<TextAlign> kAligns[] = {
      {"start", TextAlign::start}, {"end", TextAlign::end},       {"left", TextAlign::left},
      {"right", TextAlign::right}, {"center", TextAlign::center}, {"justify", TextAlign::justify}};
  const TextAlign* align = find_keyword(value, kAligns);
  if (!align) return nullptr;
  return [a = *align](ComputedStyle& style, const CssContext&) { style.text_align = a; };
}

CssApply parse_text_indent(const CssTokens& value) {
  const auto length = value.size() == 1 ? parse_length_or_percentage(value.front()) : std::nullopt;
  if (!length) return nullptr;
  return [l = *length](ComputedStyle& style, const CssContext& context) {
    style.text_indent = l.dimension(context.units);
  };
}

CssApply parse_hyphens(const CssTokens& value) {
  constexpr CssKeyword<bool> kHyphens[] = {{"none", false}, {"manual", false}, {"auto", true}};
  const bool* hyphens = find_keyword(value, kHyphens);
  if (!hyphens) return nullptr;
  return [h = *hyphens](ComputedStyle& style, const CssContext&) { style.hyphens = h; };
}

CssApply parse_text_transform(const CssTokens& value) {
  constexpr CssKeyword<TextTransform> kTransforms[] = {{"none", TextTransform::none},
                                                       {"uppercase", TextTransform::uppercase},
                                                       {"lowercase", TextTransform::lowercase},
                                                       {"capitalize", TextTransform::capitalize}};
  const TextTransform* transform = find_keyword(value, kTransforms);
  if (!transform) return nullptr;
  return [t = *transform](ComputedStyle& style, const CssContext&) { style.text_transform = t; };
}

CssApply parse_white_space(const CssTokens& value) {
  constexpr CssKeyword<WhiteSpace> kSpaces[] = {{"normal", WhiteSpace::normal},
                                                {"nowrap", WhiteSpace::nowrap},
                                                {"pre", WhiteSpace::pre},
                                                {"pre-wrap", WhiteSpace::pre_wrap},
                                                {"pre-line", WhiteSpace::pre_wrap}};
  const WhiteSpace* space = find_keyword(value, kSpaces);
  if (!space) return nullptr;
  return [s = *space](ComputedStyle& style, const CssContext&) { style.white_space = s; };
}

CssApply parse_text_wrap(const CssTokens& value) {
  constexpr CssKeyword<bool> kWraps[] = {{"wrap", false}, {"balance", true}, {"pretty", false}};
  const bool* is_balanced = find_keyword(value, kWraps);
  if (!is_balanced) return nullptr;
  return [b = *is_balanced](ComputedStyle& style, const CssContext&) { style.is_balanced = b; };
}

/// `super` and `sub` by a third up and a fifth down of the parent's size, added to what the parent has
/// already.
CssApply parse_vertical_align(const CssTokens& value) {
  struct Place {
    VerticalAlign align;
    double shift;
  };
  constexpr CssKeyword<Place> kPlaces[] = {
      {"baseline", {VerticalAlign::baseline, 0}}, {"super", {VerticalAlign::super, 0.33}},
      {"sub", {VerticalAlign::sub, -0.2}},        {"top", {VerticalAlign::top, 0}},
      {"middle", {VerticalAlign::middle, 0}},     {"bottom", {VerticalAlign::bottom, 0}}};
  if (const Place* place = find_keyword(value, kPlaces)) {
    return [p = *place](ComputedStyle& style, const CssContext& context) {
      style.vertical_align = p.align;
      style.text.baseline_shift = context.parent.text.baseline_shift + p.shift * context.parent.text.size;
    };
  }
  const auto length = value.size() == 1 ? parse_length_or_percentage(value.front()) : std::nullopt;
  if (!length) return nullptr;
  return [l = *length](ComputedStyle& style, const CssContext& context) {
    style.text.baseline_shift =
        context.parent.text.baseline_shift + l.resolve(context.units, style.line_height);
  };
}

/// text-decoration: only the lines; their color is the text's.
CssApply parse_decoration(const CssTokens& value) {
  constexpr CssKeyword<int> kLines[] = {{"none", 0}, {"underline", 1}, {"line-through", 2}};
  const int* line = find_keyword(value, kLines);
  if (!line) return nullptr;
  return [l = *line](ComputedStyle& style, const CssContext&) {
    style.is_underlined = l == 1;
    style.is_struck_through = l == 2;
  };
}

using Style = ComputedStyle;

void copy_line_height(Style& to, const Style& from) {
  to.line_height = from.line_height;
  to.line_height_factor = from.line_height_factor;
}

constexpr std::array kProperties = {
    CssLonghand{"font-family", CssPhase::rest, parse_font_family,
                [](Style& to, const Style& from) { to.text.families = from.text.families; }},
    CssLonghand{"font-size", CssPhase::font_size, parse_font_size,
                [](Style& to, const Style& from) { to.text.size = from.text.size; }},
    CssLonghand{"font-style", CssPhase::rest, parse_font_style,
                [](Style& to, const Style& from) { to.text.is_italic = from.text.is_italic; }},
    CssLonghand{"font-weight", CssPhase::rest, parse_font_weight,
                [](Style& to, const Style& from) { to.text.weight = from.text.weight; }},
    CssLonghand{"font-variant", CssPhase::rest, parse_small_caps,
                [](Style& to, const Style& from) { to.text.is_small_caps = from.text.is_small_caps; }},
    CssLonghand{"font-variant-caps", CssPhase::rest, parse_small_caps,
                [](Style& to, const Style& from) { to.text.is_small_caps = from.text.is_small_caps; }},
    CssLonghand{"font-variant-numeric", CssPhase::rest, parse_numeric,
                [](Style& to, const Style& from) { to.text.features = from.text.features; }},
    CssLonghand{"font-variant-ligatures", CssPhase::rest, parse_ligatures,
                [](Style& to, const Style& from) { to.text.features = from.text.features; }},
    CssLonghand{"font-feature-settings", CssPhase::rest, parse_feature_settings,
                [](Style& to, const Style& from) { to.text.features = from.text.features; }},
    CssLonghand{"line-height", CssPhase::line_height, parse_line_height, copy_line_height},
    CssLonghand{"letter-spacing", CssPhase::rest, parse_letter_spacing,
                [](Style& to, const Style& from) { to.text.letter_spacing = from.text.letter_spacing; }},
    CssLonghand{"color", CssPhase::rest, parse_color_property,
                [](Style& to, const Style& from) { to.text.color = from.text.color; }},
    CssLonghand{"text-align", CssPhase::rest, parse_text_align,
                [](Style& to, const Style& from) { to.text_align = from.text_align; }},
    CssLonghand{"text-indent", CssPhase::rest, parse_text_indent,
                [](Style& to, const Style& from) { to.text_indent = from.text_indent; }},
    CssLonghand{"hyphens", CssPhase::rest, parse_hyphens,
                [](Style& to, const Style& from) { to.hyphens = from.hyphens; }},
    CssLonghand{"text-transform", CssPhase::rest, parse_text_transform,
                [](Style& to, const Style& from) { to.text_transform = from.text_transform; }},
    CssLonghand{"white-space", CssPhase::rest, parse_white_space,
                [](Style& to, const Style& from) { to.white_space = from.white_space; }},
    CssLonghand{"text-wrap", CssPhase::rest, parse_text_wrap,
                [](Style& to, const Style& from) { to.is_balanced = from.is_balanced; }},
    CssLonghand{"vertical-align", CssPhase::rest, parse_vertical_align,
                [](Style& to, const Style& from) { to.vertical_align = from.vertical_align; }},
    CssLonghand{"text-decoration", CssPhase::rest, parse_decoration,
                [](Style& to, const Style& from) {
                  to.is_underlined = from.is_underlined;
                  to.is_struck_through = from.is_struck_through;
                }},
};

}  // namespace

std::span<const CssLonghand> css_text_properties() {
  return kProperties;
}

}  // namespace newsexport
