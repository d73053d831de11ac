#pragma once

#include <limits>
#include <memory>
#include <vector>

#include "typeset/lines/paragraph_text.h"
#include "typeset/lines/shape_cache.h"
#include "typeset/lines/total_fit.h"

namespace newsexport {

/// A part of a paragraph within which no line breaks except by a hyphen: a word or a piece of one, an
/// ideograph, or a single space.
struct Item {
  enum class Kind { text, space, forced_break };
  Kind kind = Kind::text;
  std::uint32_t begin = 0, end = 0;  ///< in the paragraph's text
  std::uint32_t run = 0;
  std::uint8_t level = 0;
  std::uint16_t shaping = 0;  ///< index into Items::styles
  std::shared_ptr<const ShapedText> shaped;
  Length width = 0;
  Length gap = 0;          ///< glue before it: between Latin and ideographs
  Length gap_stretch = 0;  ///< also between two ideographs
};

struct NumberedStyle {
  ShapingStyle style;
  int number = 0;
};

struct Items {
  std::vector<Item> items;
  std::vector<NumberedStyle> styles;
};

/// How wide a space is, and how far it gives at ratio 1 and -1.
inline constexpr double kSpaceStretch = 0.5;
inline constexpr double kSpaceShrink = 0.22;

struct ParagraphParts {
  const std::vector<TextRun>& runs;
  const ParagraphText& paragraph;
  const FontSet& fonts;
};

/// Cuts the text at spaces and wherever the line may break or run, direction or script change, and shapes
/// each part. `cuts` are of find_opportunities. Ends after the item that reaches `width`.
Items build_items(const ParagraphParts& parts, const std::vector<std::uint8_t>& cuts,
                  Length width = std::numeric_limits<Length>::infinity());

/// The shapes of a part of an item's text, `suffix` behind it (a hyphen).
std::shared_ptr<const ShapedText> shape_part(const ParagraphParts& parts, const Items& items,
                                             const Item& item, std::uint32_t begin, std::uint32_t end,
                                             char16_t suffix = 0);

/// Whether letterspacing is for this script: it tears Arabic apart and Indic scripts' headline.
bool may_be_tracked(std::uint16_t script);

/// The style's letter-spacing behind each letter of an item; none for scripts that may not be tracked (CSS
/// Text 3, 8.2).
Length letter_spacing_of(const ParagraphParts& parts, const Item& item);

}  // namespace newsexport
