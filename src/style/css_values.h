#pragma once

#include <optional>
#include <string>
#include <vector>

#include "style/computed_style.h"
#include "style/css_tokenizer.h"

namespace newsexport {

/// What relative units refer to while one element's style is computed.
struct CssUnits {
  Length font_size = 0;       ///< em
  Length root_font_size = 0;  ///< rem
  Length line_height = 0;     ///< lh
};

/// A length as written. CSS pixels are 1/96 inch.
struct CssLength {
  enum class Unit { points, em, rem, ex, ch, lh, percent };
  double value = 0;
  Unit unit = Unit::points;

  /// Points; a percentage is of `percent_base`.
  Length resolve(const CssUnits& units, Length percent_base) const;
  /// A percentage stays one.
  Dimension dimension(const CssUnits& units) const;
};

/// Each reads one component value, none where it is something else.
std::optional<CssLength> parse_length(const CssToken& token);  ///< no percentage
std::optional<CssLength> parse_length_or_percentage(const CssToken& token);
/// #rgb, #rrggbb, rgb(), the named colors of CSS Color 4, opaque only.
std::optional<Color> parse_color(const CssTokens& value);

}  // namespace newsexport
