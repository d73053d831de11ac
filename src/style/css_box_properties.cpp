// External interface: css_box_properties(), the properties of boxes: edges, sizes, backgrounds.
#include <array>

#include "style/css_properties.h"

namespace newsexport {
namespace {

std::optional<CssLength> one_length(const CssTokens& value) {
  return value.size() == 1 ? parse_length_or_percentage(value.front()) : std::nullopt;
}

bool is_automatic(const CssTokens& value) {
  return value.size() == 1 && value.front().is_ident("auto");
}

template <Side side>
CssApply parse_margin(const CssTokens& value) {
  if (is_automatic(value)) {
    return [](ComputedStyle& style, const CssContext&) { style.margin[side] = {}; };
  }
  const auto length = one_length(value);
  if (!length) return nullptr;
  return [l = *length](ComputedStyle& style, const CssContext& context) {
    style.margin[side] = l.dimension(context.units);
  };
}

template <Side side>
CssApply parse_padding(const CssTokens& value) {
  const auto length = one_length(value);
  if (!length || length->value < 0) return nullptr;
  return [l = *length](ComputedStyle& style, const CssContext& context) {
    style.padding[side] = l.dimension(context.units);
  };
}

constexpr CssKeyword<BorderStyle> kBorderStyles[] = {
    {"none", BorderStyle::none},      {"hidden", BorderStyle::none},   {"solid", BorderStyle::solid},
    {"double", BorderStyle::double_}, {"dotted", BorderStyle::dotted}, {"dashed", BorderStyle::dashed}};

std::optional<CssLength> parse_border_width(const CssTokens& value) {
  constexpr CssKeyword<double> kWidths[] = {{"thin", 0.5}, {"medium", 1}, {"thick", 2}};
  if (const double* points = find_keyword(value, kWidths)) return CssLength{*points, CssLength::Unit::points};
  const auto length = value.size() == 1 ? parse_length(value.front()) : std::nullopt;
  return length && length->value >= 0 ? length : std::nullopt;
}

/// "1px solid #888" in any order; what is not named has its initial value.
struct WrittenBorder {
  std::optional<CssLength> width;
  std::optional<BorderStyle> style;
  std::optional<Color> color;

  Border resolve(const ComputedStyle& element, const CssContext& context) const {
    const BorderStyle kind = style.value_or(BorderStyle::none);
    const Length points = width ? width->resolve(context.units, 0) : 1;
    return {kind, kind == BorderStyle::none ? 0 : points, color.value_or(element.text.color)};
  }
};

std::optional<WrittenBorder> parse_whole_border(const CssTokens& value) {
  WrittenBorder border;
  for (const CssTokens& part : split_at_spaces(value)) {
    if (const BorderStyle* style = find_keyword(part, kBorderStyles)) {
      border.style = *style;
    } else if (const auto width = parse_border_width(part)) {
      border.width = width;
    } else if (const auto color = parse_color(part)) {
      border.color = color;
    } else if (!(part.size() == 1 && part.front().is_ident("currentcolor"))) {
      return std::nullopt;
    }
  }
  return border;
}

template <Side side>
CssApply parse_border(const CssTokens& value) {
  const auto border = parse_whole_border(value);
  if (!border) return nullptr;
  return [b = *border](ComputedStyle& style, const CssContext& context) {
    style.border[side] = b.resolve(style, context);
  };
}

CssApply parse_column_rule(const CssTokens& value) {
  const auto border = parse_whole_border(value);
  if (!border) return nullptr;
  return [b = *border](ComputedStyle& style, const CssContext& context) {
    style.column_rule = b.resolve(style, context);
  };
}

template <Side side>
CssApply parse_border_style(const CssTokens& value) {
  const BorderStyle* kind = find_keyword(value, kBorderStyles);
  if (!kind) return nullptr;
  return [k = *kind](ComputedStyle& style, const CssContext&) {
    Border& border = style.border[side];
    if (border.width == 0 && k != BorderStyle::none) border = {k, 1, style.text.color};
    border.style = k;
    if (k == BorderStyle::none) border.width = 0;
  };
}

template <Side side>
CssApply parse_border_width_of(const CssTokens& value) {
  const auto width = parse_border_width(value);
  if (!width) return nullptr;
  return [w = *width](ComputedStyle& style, const CssContext& context) {
    style.border[side].width = w.resolve(context.units, 0);
  };
}

template <Side side>
CssApply parse_border_color(const CssTokens& value) {
  const auto color = parse_color(value);
  if (!color) return nullptr;
  return [c = *color](ComputedStyle& style, const CssContext&) { style.border[side].color = c; };
}

CssApply parse_background(const CssTokens& value) {
  if (value.size() == 1 && (value.front().is_ident("none") || value.front().is_ident("transparent"))) {
    return [](ComputedStyle& style, const CssContext&) { style.background.reset(); };
  }
  const auto color = parse_color(value);
  if (!color) return nullptr;
  return [c = *color](ComputedStyle& style, const CssContext&) { style.background = c; };
}

template <Dimension ComputedStyle::*member>
CssApply parse_size(const CssTokens& value) {
  if (is_automatic(value) || (value.size() == 1 && value.front().is_ident("none"))) {
    return [](ComputedStyle& style, const CssContext&) { style.*member = {}; };
  }
  const auto length = one_length(value);
  if (!length || length->value < 0) return nullptr;
  return [l = *length](ComputedStyle& style, const CssContext& context) {
    style.*member = l.dimension(context.units);
  };
}

/// Heights come from what is in a box; only values that leave them to it are supported.
CssApply parse_height(const CssTokens& value) {
  const bool is_zero =
      value.size() == 1 && value.front().is(CssToken::Kind::number) && value.front().number == 0;
  if (!is_automatic(value) && !is_zero && !(value.size() == 1 && value.front().is_ident("none")))
    return nullptr;
  return [](ComputedStyle&, const CssContext&) {};
}

using Style = ComputedStyle;

template <Side side>
constexpr std::array<CssLonghand, 6> side_properties(const std::array<std::string_view, 6>& names) {
  return {{{names[0], CssPhase::rest, parse_margin<side>,
            [](Style& to, const Style& from) { to.margin[side] = from.margin[side]; }},
           {names[1], CssPhase::rest, parse_padding<side>,
            [](Style& to, const Style& from) { to.padding[side] = from.padding[side]; }},
           {names[2], CssPhase::rest, parse_border<side>,
            [](Style& to, const Style& from) { to.border[side] = from.border[side]; }},
           {names[3], CssPhase::rest, parse_border_style<side>,
            [](Style& to, const Style& from) { to.border[side].style = from.border[side].style; }},
           {names[4], CssPhase::rest, parse_border_width_of<side>,
            [](Style& to, const Style& from) { to.border[side].width = from.border[side].width; }},
           {names[5], CssPhase::rest, parse_border_color<side>,
            [](Style& to, const Style& from) { to.border[side].color = from.border[side].color; }}}};
}

constexpr std::array kSizes = {
    CssLonghand{"width", CssPhase::rest, parse_size<&Style::width>,
                [](Style& to, const Style& from) { to.width = from.width; }},
    CssLonghand{"max-width", CssPhase::rest, parse_size<&Style::max_width>,
                [](Style& to, const Style& from) { to.max_width = from.max_width; }},
    CssLonghand{"height", CssPhase::rest, parse_height, [](Style&, const Style&) {}},
    CssLonghand{"max-height", CssPhase::rest, parse_height, [](Style&, const Style&) {}},
    CssLonghand{"background", CssPhase::rest, parse_background,
                [](Style& to, const Style& from) { to.background = from.background; }},
    CssLonghand{"background-color", CssPhase::rest, parse_background,
                [](Style& to, const Style& from) { to.background = from.background; }},
    CssLonghand{"column-rule", CssPhase::rest, parse_column_rule,
                [](Style& to, const Style& from) { to.column_rule = from.column_rule; }},
};

std::vector<CssLonghand> make_table() {
  std::vector<CssLonghand> table(kSizes.begin(), kSizes.end());
  const auto add = [&table](const auto& part) { table.insert(table.end(), part.begin(), part.end()); };
  add(side_properties<kTop>({"margin-top", "padding-top", "border-top", "border-top-style",
                             "border-top-width", "border-top-color"}));
  add(side_properties<kRight>({"margin-right", "padding-right", "border-right", "border-right-style",
                               "border-right-width", "border-right-color"}));
  add(side_properties<kBottom>({"margin-bottom", "padding-bottom", "border-bottom", "border-bottom-style",
                                "border-bottom-width", "border-bottom-color"}));
  add(side_properties<kLeft>({"margin-left", "padding-left", "border-left", "border-left-style",
                              "border-left-width", "border-left-color"}));
  return table;
}

}  // namespace

std::span<const CssLonghand> css_box_properties() {
  static const std::vector<CssLonghand> kTable = make_table();
  return kTable;
}

}  // namespace newsexport
