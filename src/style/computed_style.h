#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "typeset/paragraph.h"

namespace newsexport {

/// The style of one element after cascade and inheritance. All lengths are points unless a Dimension says
/// otherwise; `em`, `rem`, `ex`, `lh` are resolved.

enum class Display {
  none,
  block,
  inline_,
  list_item,
  table,
  table_caption,
  table_header_group,
  table_row_group,
  table_footer_group,
  table_row,
  table_cell
};
enum class WhiteSpace { normal, nowrap, pre, pre_wrap };
enum class TextTransform { none, uppercase, lowercase, capitalize };
enum class ListStyle {
  none,
  disc,
  circle,
  square,
  decimal,
  lower_alpha,
  upper_alpha,
  lower_roman,
  upper_roman
};
enum class Break { automatic, avoid, column, page, left, right };
enum class FloatPlace { none, footnote, top };
enum class BorderStyle { none, solid, double_, dotted, dashed };
enum class VerticalAlign { baseline, super, sub, top, middle, bottom };

/// A length that may be a part of the containing block's width, or left to the layout.
struct Dimension {
  enum class Kind { automatic, points, percent } kind = Kind::automatic;
  double value = 0;
  friend bool operator==(const Dimension&, const Dimension&) = default;
};

struct Border {
  BorderStyle style = BorderStyle::none;
  Length width = 0;  ///< 0 where the style is none
  Color color;
};

enum Side { kTop, kRight, kBottom, kLeft };
template <typename Value>
using Sides = std::array<Value, 4>;

struct ComputedStyle {
  Display display = Display::inline_;

  // Inherited.
  TextStyle text;  ///< families, size, weight, slant, small caps, features, letter-spacing, color
  Length line_height = 0;
  double line_height_factor = 1.2;  ///< of the font size, which is inherited then; 0: line_height is a length
  TextAlign text_align = TextAlign::start;
  Dimension text_indent{Dimension::Kind::points, 0};
  bool hyphens = true;
  TextTransform text_transform = TextTransform::none;
  WhiteSpace white_space = WhiteSpace::normal;
  ListStyle list_style = ListStyle::disc;
  int orphans = 2;
  int widows = 2;
  bool snaps_to_grid = true;                       ///< line-snap: baseline (CSS Line Grid 1)
  std::string language;                            ///< from lang attributes
  Direction direction = Direction::left_to_right;  ///< from dir attributes, never `inherit`

  // Not inherited.
  Sides<Dimension> margin;  ///< automatic on both sides centres
  Sides<Dimension> padding;
  Sides<Border> border;
  std::optional<Color> background;
  Dimension width;
  Dimension max_width;
  VerticalAlign vertical_align = VerticalAlign::baseline;
  bool is_underlined = false;
  bool is_struck_through = false;
  Break break_before = Break::automatic;
  Break break_after = Break::automatic;
  Break break_inside = Break::automatic;
  int column_count = 1;
  Length column_gap = 0;
  Border column_rule;
  bool spans_columns = false;    ///< column-span: all
  bool balances_columns = true;  ///< column-fill: balance
  FloatPlace float_place = FloatPlace::none;
  std::string string_set;    ///< running head that this element's text becomes: string-set: NAME content()
  bool is_balanced = false;  ///< text-wrap: balance
  double initial_letter_size = 0;  ///< of a ::first-letter: its height in lines; 0: as high as the text
  int initial_letter_sink = 0;     ///< how many of them it stands beside
};

/// A piece of the content of a margin box.
struct MarginContent {
  enum class Kind { text, page_number, page_count, running_string } kind = Kind::text;
  std::string value;  ///< the text, or the name of the running string
};
struct MarginBox {
  std::vector<MarginContent> content;
  TextStyle text;
  Length line_height = 0;
  TextAlign text_align = TextAlign::start;
  Border border_top, border_bottom;
  Length padding_top = 0, padding_bottom = 0;
};

/// A page after the cascade of `@page`, `:first`, `:left`, `:right`.
struct PageStyle {
  Length width = 0;
  Length height = 0;
  Sides<Length> margin{};
  std::map<std::string, MarginBox> margin_boxes;  ///< CSS Paged Media names: "top-left", "bottom-center", …
};

}  // namespace newsexport
