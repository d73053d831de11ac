// External interface: css_flow_properties(): what becomes a box, where pages and columns break, lists,
// running strings, initial letters.
#include <array>

#include "style/css_properties.h"

namespace newsexport {
namespace {

using Kind = CssToken::Kind;
using Style = ComputedStyle;

/// A property whose value is one keyword.
template <auto member, typename Value, std::size_t Count>
CssApply keyword(const CssTokens& value, const CssKeyword<Value> (&table)[Count]) {
  const Value* found = find_keyword(value, table);
  if (!found) return nullptr;
  return [v = *found](ComputedStyle& style, const CssContext&) { style.*member = v; };
}

constexpr CssKeyword<Display> kDisplays[] = {{"none", Display::none},
                                             {"block", Display::block},
                                             {"inline", Display::inline_},
                                             {"inline-block", Display::inline_},
                                             {"list-item", Display::list_item},
                                             {"table", Display::table},
                                             {"table-caption", Display::table_caption},
                                             {"table-header-group", Display::table_header_group},
                                             {"table-row-group", Display::table_row_group},
                                             {"table-footer-group", Display::table_footer_group},
                                             {"table-row", Display::table_row},
                                             {"table-cell", Display::table_cell}};
constexpr CssKeyword<Break> kBreaks[] = {
    {"auto", Break::automatic},     {"avoid", Break::avoid}, {"avoid-page", Break::avoid},
    {"avoid-column", Break::avoid}, {"always", Break::page}, {"page", Break::page},
    {"column", Break::column},      {"left", Break::left},   {"right", Break::right},
    {"recto", Break::right},        {"verso", Break::left}};
constexpr CssKeyword<ListStyle> kListStyles[] = {{"none", ListStyle::none},
                                                 {"disc", ListStyle::disc},
                                                 {"circle", ListStyle::circle},
                                                 {"square", ListStyle::square},
                                                 {"decimal", ListStyle::decimal},
                                                 {"lower-alpha", ListStyle::lower_alpha},
                                                 {"upper-alpha", ListStyle::upper_alpha},
                                                 {"lower-latin", ListStyle::lower_alpha},
                                                 {"upper-latin", ListStyle::upper_alpha},
                                                 {"lower-roman", ListStyle::lower_roman},
                                                 {"upper-roman", ListStyle::upper_roman}};
constexpr CssKeyword<FloatPlace> kFloats[] = {
    {"none", FloatPlace::none}, {"footnote", FloatPlace::footnote}, {"top", FloatPlace::top}};
constexpr CssKeyword<bool> kSpans[] = {{"none", false}, {"all", true}};
constexpr CssKeyword<bool> kSnaps[] = {{"baseline", true}, {"none", false}};
constexpr CssKeyword<bool> kFills[] = {{"balance", true}, {"auto", false}};

CssApply parse_display(const CssTokens& value) {
  return keyword<&Style::display>(value, kDisplays);
}
CssApply parse_break_before(const CssTokens& value) {
  return keyword<&Style::break_before>(value, kBreaks);
}
CssApply parse_break_after(const CssTokens& value) {
  return keyword<&Style::break_after>(value, kBreaks);
}
CssApply parse_break_inside(const CssTokens& value) {
  return keyword<&Style::break_inside>(value, kBreaks);
}
CssApply parse_float(const CssTokens& value) {
  return keyword<&Style::float_place>(value, kFloats);
}
CssApply parse_column_span(const CssTokens& value) {
  return keyword<&Style::spans_columns>(value, kSpans);
}
CssApply parse_line_snap(const CssTokens& value) {
  return keyword<&Style::snaps_to_grid>(value, kSnaps);
}
CssApply parse_column_fill(const CssTokens& value) {
  return keyword<&Style::balances_columns>(value, kFills);
}

/// list-style and list-style-type: the type; pictures and places are not ours.
CssApply parse_list_style(const CssTokens& value) {
  const ListStyle* style = nullptr;
  for (const CssTokens& part : split_at_spaces(value)) {
    if (const ListStyle* found = find_keyword(part, kListStyles)) {
      style = found;
    } else if (!part.front().is_ident("outside")) {
      return nullptr;
    }
  }
  if (!style) return nullptr;
  return [s = *style](ComputedStyle& element, const CssContext&) { element.list_style = s; };
}

template <int ComputedStyle::*member>
CssApply parse_count(const CssTokens& value) {
  if (value.size() != 1 || !value.front().is(Kind::number) || !value.front().is_integer) return nullptr;
  if (value.front().number < 1 || value.front().number > 100) return nullptr;
  return [count = static_cast<int>(value.front().number)](ComputedStyle& style, const CssContext&) {
    style.*member = count;
  };
}

CssApply parse_column_count(const CssTokens& value) {
  if (value.size() == 1 && value.front().is_ident("auto")) {
    return [](ComputedStyle& style, const CssContext&) { style.column_count = 1; };
  }
  return parse_count<&Style::column_count>(value);
}

CssApply parse_column_gap(const CssTokens& value) {
  if (value.size() != 1) return nullptr;
  const auto length =
      value.front().is_ident("normal") ? CssLength{1, CssLength::Unit::em} : parse_length(value.front());
  if (!length || length->value < 0) return nullptr;
  return [l = *length](ComputedStyle& style, const CssContext& context) {
    style.column_gap = l.resolve(context.units, 0);
  };
}

/// string-set: NAME content().
CssApply parse_string_set(const CssTokens& value) {
  if (value.size() == 1 && value.front().is_ident("none")) {
    return [](ComputedStyle& style, const CssContext&) { style.string_set.clear(); };
  }
  const std::vector<CssTokens> parts = split_at_spaces(value);
  if (parts.size() != 2 || !parts[0].front().is(Kind::ident)) return nullptr;
  if (!parts[1].front().is(Kind::function) || lower_ascii(parts[1].front().text) != "content") return nullptr;
  return [name = parts[0].front().text](ComputedStyle& style, const CssContext&) { style.string_set = name; };
}

/// initial-letter: SIZE SINK, SIZE drop, SIZE raise, SIZE (CSS Inline 3, 7.1: it drops). One that is let in
/// deeper than it is high would begin below the first line: that is none of ours.
CssApply parse_initial_letter(const CssTokens& value) {
  constexpr double kHighest = 20;  ///< lines; a guard against a page of one letter
  if (value.size() == 1 && value.front().is_ident("normal"))
    return [](ComputedStyle& style, const CssContext&) { style.initial_letter_size = 0; };
  const std::vector<CssTokens> parts = split_at_spaces(value);
  if (parts.empty() || parts.size() > 2 || !parts[0].front().is(Kind::number)) return nullptr;
  const double size = parts[0].front().number;
  if (size < 1 || size > kHighest) return nullptr;
  int sink = static_cast<int>(size);
  if (parts.size() == 2) {
    const CssToken& second = parts[1].front();
    if (second.is_ident("raise")) {
      sink = 1;
    } else if (second.is(Kind::number) && second.is_integer && second.number >= 1 && second.number <= size) {
      sink = static_cast<int>(second.number);
    } else if (!second.is_ident("drop")) {
      return nullptr;
    }
  }
  return [size, sink](ComputedStyle& style, const CssContext&) {
    style.initial_letter_size = size;
    style.initial_letter_sink = sink;
  };
}

constexpr auto kCopyBreakBefore = [](Style& to, const Style& from) { to.break_before = from.break_before; };
constexpr auto kCopyBreakAfter = [](Style& to, const Style& from) { to.break_after = from.break_after; };
constexpr auto kCopyBreakInside = [](Style& to, const Style& from) { to.break_inside = from.break_inside; };
constexpr auto kCopyListStyle = [](Style& to, const Style& from) { to.list_style = from.list_style; };

constexpr std::array kProperties = {
    CssLonghand{"display", CssPhase::rest, parse_display,
                [](Style& to, const Style& from) { to.display = from.display; }},
    CssLonghand{"break-before", CssPhase::rest, parse_break_before, kCopyBreakBefore},
    CssLonghand{"break-after", CssPhase::rest, parse_break_after, kCopyBreakAfter},
    CssLonghand{"break-inside", CssPhase::rest, parse_break_inside, kCopyBreakInside},
    CssLonghand{"page-break-before", CssPhase::rest, parse_break_before, kCopyBreakBefore},
    CssLonghand{"page-break-after", CssPhase::rest, parse_break_after, kCopyBreakAfter},
    CssLonghand{"page-break-inside", CssPhase::rest, parse_break_inside, kCopyBreakInside},
    CssLonghand{"float", CssPhase::rest, parse_float,
                [](Style& to, const Style& from) { to.float_place = from.float_place; }},
    CssLonghand{"orphans", CssPhase::rest, parse_count<&Style::orphans>,
                [](Style& to, const Style& from) { to.orphans = from.orphans; }},
    CssLonghand{"widows", CssPhase::rest, parse_count<&Style::widows>,
                [](Style& to, const Style& from) { to.widows = from.widows; }},
    CssLonghand{"line-snap", CssPhase::rest, parse_line_snap,
                [](Style& to, const Style& from) { to.snaps_to_grid = from.snaps_to_grid; }},
    CssLonghand{"column-count", CssPhase::rest, parse_column_count,
                [](Style& to, const Style& from) { to.column_count = from.column_count; }},
    CssLonghand{"columns", CssPhase::rest, parse_column_count,
                [](Style& to, const Style& from) { to.column_count = from.column_count; }},
    CssLonghand{"column-gap", CssPhase::rest, parse_column_gap,
                [](Style& to, const Style& from) { to.column_gap = from.column_gap; }},
    CssLonghand{"column-span", CssPhase::rest, parse_column_span,
                [](Style& to, const Style& from) { to.spans_columns = from.spans_columns; }},
    CssLonghand{"column-fill", CssPhase::rest, parse_column_fill,
                [](Style& to, const Style& from) { to.balances_columns = from.balances_columns; }},
    CssLonghand{"list-style", CssPhase::rest, parse_list_style, kCopyListStyle},
    CssLonghand{"list-style-type", CssPhase::rest, parse_list_style, kCopyListStyle},
    CssLonghand{"initial-letter", CssPhase::rest, parse_initial_letter,
                [](Style& to, const Style& from) {
                  to.initial_letter_size = from.initial_letter_size;
                  to.initial_letter_sink = from.initial_letter_sink;
                }},
    CssLonghand{"string-set", CssPhase::rest, parse_string_set,
                [](Style& to, const Style& from) { to.string_set = from.string_set; }},
};

}  // namespace

std::span<const CssLonghand> css_flow_properties() {
  return kProperties;
}

}  // namespace newsexport
