// External interface: lengths and colors out of tokens.
#include "style/css_values.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace newsexport {
namespace {

using Kind = CssToken::Kind;

struct NamedColor {
  std::string_view name;
  unsigned rgb;
};

// CSS Color Module Level 4, 6.1, in alphabetical order.
constexpr std::array<NamedColor, 148> kNamedColors = {{
    // clang-format off
    {"aliceblue", 0xf0f8ff}, {"antiquewhite", 0xfaebd7}, {"aqua", 0x00ffff}, {"aquamarine", 0x7fffd4},
    {"azure", 0xf0ffff}, {"beige", 0xf5f5dc}, {"bisque", 0xffe4c4}, {"black", 0x000000},
    {"blanchedalmond", 0xffebcd}, {"blue", 0x0000ff}, {"blueviolet", 0x8a2be2}, {"brown", 0xa52a2a},
    {"burlywood", 0xdeb887}, {"cadetblue", 0x5f9ea0}, {"chartreuse", 0x7fff00}, {"chocolate", 0xd2691e},
    {"coral", 0xff7f50}, {"cornflowerblue", 0x6495ed}, {"cornsilk", 0xfff8dc}, {"crimson", 0xdc143c},
    {"cyan", 0x00ffff}, {"darkblue", 0x00008b}, {"darkcyan", 0x008b8b}, {"darkgoldenrod", 0xb8860b},
    {"darkgray", 0xa9a9a9}, {"darkgreen", 0x006400}, {"darkgrey", 0xa9a9a9}, {"darkkhaki", 0xbdb76b},
    {"darkmagenta", 0x8b008b}, {"darkolivegreen", 0x556b2f}, {"darkorange", 0xff8c00},
    {"darkorchid", 0x9932cc}, {"darkred", 0x8b0000}, {"darksalmon", 0xe9967a}, {"darkseagreen", 0x8fbc8f},
    {"darkslateblue", 0x483d8b}, {"darkslategray", 0x2f4f4f}, {"darkslategrey", 0x2f4f4f},
    {"darkturquoise", 0x00ced1}, {"darkviolet", 0x9400d3}, {"deeppink", 0xff1493},
    {"deepskyblue", 0x00bfff}, {"dimgray", 0x696969}, {"dimgrey", 0x696969}, {"dodgerblue", 0x1e90ff},
    {"firebrick", 0xb22222}, {"floralwhite", 0xfffaf0}, {"forestgreen", 0x228b22}, {"fuchsia", 0xff00ff},
    {"gainsboro", 0xdcdcdc}, {"ghostwhite", 0xf8f8ff}, {"gold", 0xffd700}, {"goldenrod", 0xdaa520},
    {"gray", 0x808080}, {"green", 0x008000}, {"greenyellow", 0xadff2f}, {"grey", 0x808080},
    {"honeydew", 0xf0fff0}, {"hotpink", 0xff69b4}, {"indianred", 0xcd5c5c}, {"indigo", 0x4b0082},
    {"ivory", 0xfffff0}, {"khaki", 0xf0e68c}, {"lavender", 0xe6e6fa}, {"lavenderblush", 0xfff0f5},
    {"lawngreen", 0x7cfc00}, {"lemonchiffon", 0xfffacd}, {"lightblue", 0xadd8e6}, {"lightcoral", 0xf08080},
    {"lightcyan", 0xe0ffff}, {"lightgoldenrodyellow", 0xfafad2}, {"lightgray", 0xd3d3d3},
    {"lightgreen", 0x90ee90}, {"lightgrey", 0xd3d3d3}, {"lightpink", 0xffb6c1}, {"lightsalmon", 0xffa07a},
    {"lightseagreen", 0x20b2aa}, {"lightskyblue", 0x87cefa}, {"lightslategray", 0x778899},
    {"lightslategrey", 0x778899}, {"lightsteelblue", 0xb0c4de}, {"lightyellow", 0xffffe0},
    {"lime", 0x00ff00}, {"limegreen", 0x32cd32}, {"linen", 0xfaf0e6}, {"magenta", 0xff00ff},
    {"maroon", 0x800000}, {"mediumaquamarine", 0x66cdaa}, {"mediumblue", 0x0000cd},
    {"mediumorchid", 0xba55d3}, {"mediumpurple", 0x9370db}, {"mediumseagreen", 0x3cb371},
    {"mediumslateblue", 0x7b68ee}, {"mediumspringgreen", 0x00fa9a}, {"mediumturquoise", 0x48d1cc},
    {"mediumvioletred", 0xc71585}, {"midnightblue", 0x191970}, {"mintcream", 0xf5fffa},
    {"mistyrose", 0xffe4e1}, {"moccasin", 0xffe4b5}, {"navajowhite", 0xffdead}, {"navy", 0x000080},
    {"oldlace", 0xfdf5e6}, {"olive", 0x808000}, {"olivedrab", 0x6b8e23}, {"orange", 0xffa500},
    {"orangered", 0xff4500}, {"orchid", 0xda70d6}, {"palegoldenrod", 0xeee8aa}, {"palegreen", 0x98fb98},
    {"paleturquoise", 0xafeeee}, {"palevioletred", 0xdb7093}, {"papayawhip", 0xffefd5},
    {"peachpuff", 0xffdab9}, {"peru", 0xcd853f}, {"pink", 0xffc0cb}, {"plum", 0xdda0dd},
    {"powderblue", 0xb0e0e6}, {"purple", 0x800080}, {"rebeccapurple", 0x663399}, {"red", 0xff0000},
    {"rosybrown", 0xbc8f8f}, {"royalblue", 0x4169e1}, {"saddlebrown", 0x8b4513}, {"salmon", 0xfa8072},
    {"sandybrown", 0xf4a460}, {"seagreen", 0x2e8b57}, {"seashell", 0xfff5ee}, {"sienna", 0xa0522d},
    {"silver", 0xc0c0c0}, {"skyblue", 0x87ceeb}, {"slateblue", 0x6a5acd}, {"slategray", 0x708090},
    {"slategrey", 0x708090}, {"snow", 0xfffafa}, {"springgreen", 0x00ff7f}, {"steelblue", 0x4682b4},
    {"tan", 0xd2b48c}, {"teal", 0x008080}, {"thistle", 0xd8bfd8}, {"tomato", 0xff6347},
    {"turquoise", 0x40e0d0}, {"violet", 0xee82ee}, {"wheat", 0xf5deb3}, {"white", 0xffffff},
    {"whitesmoke", 0xf5f5f5}, {"yellow", 0xffff00}, {"yellowgreen", 0x9acd32},
    // clang-format on
}};

Color color_of(unsigned rgb) {
  const auto part = [rgb](int shift) { return static_cast<double>((rgb >> shift) & 0xFFU) / 255.0; };
  return {part(16), part(8), part(0)};
}

std::optional<Color> parse_hex_color(std::string_view digits) {
  std::string full;
  if (digits.size() == 3) {
    for (const char digit : digits) full.append(2, digit);
  } else if (digits.size() == 6) {
    full = digits;
  } else {
    return std::nullopt;
  }
  unsigned rgb = 0;
  const auto [end, error] = std::from_chars(full.data(), full.data() + full.size(), rgb, 16);
  if (error != std::errc() || end != full.data() + full.size()) return std::nullopt;
  return color_of(rgb);
}

/// rgb(1, 2, 3), rgb(10% 20% 30%).
std::optional<Color> parse_rgb_function(const CssTokens& value) {
  std::vector<double> parts;
  for (std::size_t index = 1; index < value.size(); ++index) {
    const CssToken& token = value[index];
    if (token.is(Kind::space) || token.is(Kind::comma) || token.is(Kind::close_round)) continue;
    if (token.is(Kind::number)) {
      parts.push_back(token.number / 255.0);
    } else if (token.is(Kind::percentage)) {
      parts.push_back(token.number / 100.0);
    } else {
      return std::nullopt;
    }
  }
  if (parts.size() != 3) return std::nullopt;
  for (double& part : parts) part = std::clamp(part, 0.0, 1.0);
  return Color{parts[0], parts[1], parts[2]};
}

}  // namespace

Length CssLength::resolve(const CssUnits& units, Length percent_base) const {
  switch (unit) {
    case Unit::points:
      return value;
    case Unit::em:
      return value * units.font_size;
    case Unit::rem:
      return value * units.root_font_size;
    // Half an em, as CSS 2.1, 4.3.2 allows: the face is not known here.
    case Unit::ex:
    case Unit::ch:
      return value * units.font_size * 0.5;
    case Unit::lh:
      return value * units.line_height;
    case Unit::percent:
      return value / 100.0 * percent_base;
  }
  return 0;
}

Dimension CssLength::dimension(const CssUnits& units) const {
  if (unit == Unit::percent) return {Dimension::Kind::percent, value};
  return {Dimension::Kind::points, resolve(units, 0)};
}

std::optional<CssLength> parse_length(const CssToken& token) {
  using Unit = CssLength::Unit;
  if (token.is(Kind::number) && token.number == 0) return CssLength{};
  if (!token.is(Kind::dimension)) return std::nullopt;
  struct Known {
    std::string_view name;
    double points;
    Unit unit;
  };
  constexpr std::array<Known, 12> kUnits = {{{"pt", 1, Unit::points},
                                             {"px", 0.75, Unit::points},
                                             {"mm", 72 / 25.4, Unit::points},
                                             {"cm", 72 / 2.54, Unit::points},
                                             {"in", 72, Unit::points},
                                             {"pc", 12, Unit::points},
                                             {"q", 72 / 101.6, Unit::points},
                                             {"em", 1, Unit::em},
                                             {"rem", 1, Unit::rem},
                                             {"ex", 1, Unit::ex},
                                             {"ch", 1, Unit::ch},
                                             {"lh", 1, Unit::lh}}};
  const auto* found = std::ranges::find(kUnits, token.unit, &Known::name);
  if (found == kUnits.end()) return std::nullopt;
  return CssLength{token.number * found->points, found->unit};
}

std::optional<CssLength> parse_length_or_percentage(const CssToken& token) {
  if (token.is(Kind::percentage)) return CssLength{token.number, CssLength::Unit::percent};
  return parse_length(token);
}

std::optional<Color> parse_color(const CssTokens& value) {
  if (value.empty()) return std::nullopt;
  const CssToken& first = value.front();
  if (first.is(Kind::function) && lower_ascii(first.text) == "rgb") return parse_rgb_function(value);
  if (value.size() != 1) return std::nullopt;
  if (first.is(Kind::hash)) return parse_hex_color(first.text);
  if (!first.is(Kind::ident)) return std::nullopt;
  const auto* found = std::ranges::lower_bound(kNamedColors, lower_ascii(first.text), {}, &NamedColor::name);
  if (found == kNamedColors.end() || found->name != lower_ascii(first.text)) return std::nullopt;
  return color_of(found->rgb);
}

}  // namespace newsexport
