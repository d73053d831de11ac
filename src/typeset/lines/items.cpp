// build_items(): a paragraph in shaped parts.
#include "typeset/lines/items.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include "typeset/lines/wide_punctuation.h"

namespace newsexport {
namespace {

constexpr double kIdeographStretch = 0.09;  ///< ems, between two ideographs
constexpr double kBlankHalf = 0.5;          ///< ems, of a wide mark
constexpr float kLeastWide = 900;           ///< thousandths of the em
constexpr double kMixedGap = 0.25;          ///< ems, between Latin and ideographs (JIS X 4051)

bool is_space_unit(char16_t c) {
  return c == u' ' || c == u'\t' || c == 0xA0;
}

bool is_forced_unit(char16_t c) {
  return c == 0x2028 || c == 0x2029 || c == u'\n' || c == u'\r';
}

Item::Kind kind_of(char16_t c) {
  if (is_forced_unit(c)) return Item::Kind::forced_break;
  return is_space_unit(c) ? Item::Kind::space : Item::Kind::text;
}

ShapingStyle shaping_style(const TextRun& run, std::uint16_t script, std::uint8_t level) {
  ShapingStyle style;
  style.wish = {run.style.families, run.style.weight, run.style.is_italic};
  style.is_small_caps = run.style.is_small_caps;
  style.features = run.style.features;
  // Letters set apart do not join: a ligature would stand out (CSS Text 3, 8.2).
  if (run.style.letter_spacing != 0) style.features.insert(style.features.end(), {"-liga", "-clig"});
  style.language = run.language;
  style.script = uscript_getShortName(static_cast<UScriptCode>(script));
  style.is_right_to_left = level % 2 == 1;
  return style;
}

class Builder {
 public:
  Builder(const ParagraphParts& parts, const std::vector<std::uint8_t>& cuts) : parts_(parts), cuts_(cuts) {}

  Items build(Length width) {
    const std::size_t size = parts_.paragraph.text.size();
    for (std::size_t begin = 0; begin < size && width > 0;) {
      while (parts_.paragraph.run_begins[run_ + 1] <= begin) ++run_;
      const std::size_t end = end_of_item(begin);
      add_item(begin, end);
      width -= result_.items.back().width;
      begin = end;
    }
    add_gaps();
    return std::move(result_);
  }

 private:
  std::size_t end_of_item(std::size_t begin) const {
    const ParagraphText& paragraph = parts_.paragraph;
    if (kind_of(paragraph.text[begin]) != Item::Kind::text) return begin + 1;
    std::size_t end = begin + 1;
    const std::size_t limit = paragraph.run_begins[run_ + 1];
    while (end < limit && !cuts_[end] && kind_of(paragraph.text[end]) == Item::Kind::text &&
           paragraph.levels[end] == paragraph.levels[begin] &&
           paragraph.scripts[end] == paragraph.scripts[begin])
      ++end;
    return end;
  }

  std::uint16_t style_index(std::uint16_t script, std::uint8_t level) {
    for (const auto& known : known_)
      if (known.run == run_ && known.script == script && known.level % 2 == level % 2) return known.index;
    ShapingStyle style = shaping_style(parts_.runs[run_], script, level);
    const int number = parts_.fonts.shape_cache().style_number(style);
    const auto index = static_cast<std::uint16_t>(result_.styles.size());
    result_.styles.push_back({std::move(style), number});
    known_.push_back({run_, script, level, index});
    return index;
  }

  void add_item(std::size_t begin, std::size_t end) {
    const ParagraphText& paragraph = parts_.paragraph;
    Item item;
    item.kind = kind_of(paragraph.text[begin]);
    item.begin = static_cast<std::uint32_t>(begin);
    item.end = static_cast<std::uint32_t>(end);
    item.run = static_cast<std::uint32_t>(run_);
    item.level = paragraph.levels[begin];
    item.shaping = style_index(paragraph.scripts[begin], item.level);
    if (item.kind != Item::Kind::forced_break) {
      item.shaped = shape_part(parts_, result_, item, item.begin, item.end);
      const TextStyle& style = parts_.runs[run_].style;
      item.width = item.shaped->width * style.size / 1000 +
                   letter_spacing_of(parts_, item) * static_cast<double>(item.shaped->clusters.size());
    }
    result_.items.push_back(std::move(item));
  }

  /// Whether the item's last character (its first) is a mark as wide as an ideograph, with a blank half
  /// there.
  bool ends_blank(const Item& item) const {
    const std::size_t length = item.end - item.begin;
    const auto& widths = item.shaped->width_before;
    const char16_t last = parts_.paragraph.text[item.end - 1];
    return (is_wide_closing(last) || is_wide_colon(last)) && widths[length] - widths[length - 1] > kLeastWide;
  }
  bool begins_blank(const Item& item) const {
    return is_wide_opening(parts_.paragraph.text[item.begin]) && item.shaped->width_before[1] > kLeastWide;
  }

  /// A wide closing mark before a space or a narrow mark gives its blank half, and so does one of two wide
  /// marks that meet.
  void close_up(const Item& left, Item& right) const {
    if (!left.shaped || left.kind != Item::Kind::text || !right.shaped || !ends_blank(left)) return;
    const char16_t after = parts_.paragraph.text[right.begin];
    const bool is_text = right.kind == Item::Kind::text;
    const bool meets_narrow = !is_text || (!is_wide(after) && !u_isalnum(after));
    const bool meets_opening = is_text && begins_blank(right);
    const bool is_colon = is_wide_colon(parts_.paragraph.text[left.end - 1]);
    if (meets_opening || (meets_narrow && !is_colon))
      right.gap -= parts_.runs[left.run].style.size * kBlankHalf;
  }

  /// Ideographs have no spaces to stretch, so the gaps between them give a little; and a quarter em parts
  /// them from Latin letters and figures.
  void add_gaps() {
    for (std::size_t i = 1; i < result_.items.size(); ++i) {
      const Item& left = result_.items[i - 1];
      Item& right = result_.items[i];
      close_up(left, right);
      if (left.kind != Item::Kind::text || right.kind != Item::Kind::text) continue;
      const char16_t before = parts_.paragraph.text[left.end - 1];
      const char16_t after = parts_.paragraph.text[right.begin];
      if (before < 0x1100 && after < 0x1100) continue;
      const Length size = parts_.runs[right.run].style.size;
      const bool is_wide_before = is_wide(before), is_wide_after = is_wide(after);
      if (is_wide_before && is_wide_after) right.gap_stretch = size * kIdeographStretch;
      if ((is_ideograph(before) && u_isalnum(after) && !is_wide_after) ||
          (is_ideograph(after) && u_isalnum(before) && !is_wide_before)) {
        right.gap += size * kMixedGap;
        right.gap_stretch = size * kMixedGap / 2;
      }
    }
  }

  static bool is_wide(char16_t c) {
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH || U16_IS_SURROGATE(c);
  }
  static bool is_ideograph(char16_t c) { return is_wide(c) && u_isalpha(c); }

  struct Known {
    std::size_t run;
    std::uint16_t script;
    std::uint8_t level;
    std::uint16_t index;
  };
  const ParagraphParts& parts_;
  const std::vector<std::uint8_t>& cuts_;
  Items result_;
  std::vector<Known> known_;
  std::size_t run_ = 0;
};

}  // namespace

std::shared_ptr<const ShapedText> shape_part(const ParagraphParts& parts, const Items& items,
                                             const Item& item, std::uint32_t begin, std::uint32_t end,
                                             char16_t suffix) {
  const NumberedStyle& style = items.styles[item.shaping];
  ShapeCache& cache = parts.fonts.shape_cache();
  const std::u16string_view text = std::u16string_view(parts.paragraph.text).substr(begin, end - begin);
  if (item.kind == Item::Kind::space) return cache.shape(u" ", style.number, style.style, parts.fonts);
  if (suffix == 0) return cache.shape(text, style.number, style.style, parts.fonts);
  return cache.shape(std::u16string(text) + suffix, style.number, style.style, parts.fonts);
}

bool may_be_tracked(std::uint16_t script) {
  switch (script) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARMENIAN:
    case USCRIPT_GEORGIAN:
    case USCRIPT_HEBREW:
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
      return true;
    default:
      return false;
  }
}

Length letter_spacing_of(const ParagraphParts& parts, const Item& item) {
  const bool is_spaced = may_be_tracked(parts.paragraph.scripts[item.begin]);
  return is_spaced ? parts.runs[item.run].style.letter_spacing : 0;
}

Items build_items(const ParagraphParts& parts, const std::vector<std::uint8_t>& cuts, Length width) {
  return Builder(parts, cuts).build(width);
}

}  // namespace newsexport
