// find_breaks(): where lines may end, and what stands before each place.
#include "typeset/lines/breaks.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "typeset/hyphenation/hyphenation.h"
#include "typeset/lines/protrusion.h"

namespace newsexport {
namespace {

constexpr double kHyphenPenalty = 50;
constexpr double kRaggedHyphenPenalty = 200;    ///< a ragged edge needs fewer
constexpr double kHeadlineHyphenPenalty = 600;  ///< behind a hyphen that the headline has of itself
constexpr double kDiscouragedPenalty = 120;
constexpr double kUrlPenalty = 30;
constexpr double kAnywherePenalty = 3000;  ///< within a word that is wider than the line
constexpr std::size_t kShortestHyphenated = 5;

char32_t character_at(const std::u16string& text, std::size_t at) {
  UChar32 c = 0;
  U16_GET(text.data(), 0, at, text.size(), c);
  return static_cast<char32_t>(c);
}

char32_t character_before(const std::u16string& text, std::size_t at) {
  UChar32 c = 0;
  U16_PREV(text.data(), 0, at, c);
  return static_cast<char32_t>(c);
}

/// A maximal run of letters and their marks.
struct Word {
  std::size_t begin = 0, end = 0;
  std::u32string letters;             ///< small
  std::vector<std::uint32_t> places;  ///< of each letter in the paragraph
};

bool belongs_to_word(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

class BreakFinder {
 public:
  BreakFinder(const ParagraphParts& parts, const Items& items, const std::vector<Opportunity>& places,
              const ParagraphStyle& style)
      : parts_(parts),
        text_(parts.paragraph.text),
        all_(items),
        items_(items.items),
        places_(places),
        style_(style) {}

  std::vector<Break> find() {
    breaks_.emplace_back();
    breaks_[0].start_protrusion = items_.empty() ? 0 : protrusion(items_[0], items_[0].begin, Side::start);
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const Item& item = items_[i];
      if (i > 0 && places_[item.begin] != Opportunity::none) add_break_before(i);
      sum_.width += item.gap;
      sum_.stretch += item.gap_stretch;
      if (item.kind == Item::Kind::text) add_breaks_within(i);
      if (item.kind == Item::Kind::text) last_text_ = i;
      add_item(item);
      if (item.kind == Item::Kind::text) before_spaces_ = sum_;
    }
    add_end();
    return std::move(breaks_);
  }

 private:
  enum class Side { start, end };

  void add_item(const Item& item) {
    sum_.width += item.width;
    if (item.kind == Item::Kind::space) {
      sum_.stretch += item.width * kSpaceStretch;
      sum_.shrink += item.width * kSpaceShrink;
    } else if (item.kind == Item::Kind::text && may_be_tracked(parts_.paragraph.scripts[item.begin])) {
      sum_.tracking += static_cast<double>(item.shaped->clusters.size()) * size_of(item);
    }
  }

  Length size_of(const Item& item) const { return parts_.runs[item.run].style.size; }

  /// How far the character at `place` hangs over its line's start, or the one before it over the end.
  Length protrusion(const Item& item, std::size_t place, Side side) const {
    if (!style_.protrudes || item.kind != Item::Kind::text) return 0;
    const char32_t c = side == Side::start ? character_at(text_, place) : character_before(text_, place);
    const bool is_left = (side == Side::start) == (parts_.paragraph.base_level == 0);
    const double share = protrusion_of(c, is_left ? Edge::left : Edge::right);
    if (share == 0) return 0;
    const std::size_t begin = side == Side::start ? place - item.begin : place - item.begin - 1;
    const auto& widths = item.shaped->width_before;
    return begin + 1 < widths.size() ? share * (widths[begin + 1] - widths[begin]) * size_of(item) / 1000 : 0;
  }

  void add_break_before(std::size_t i) {
    const Item& item = items_[i];
    const Opportunity place = places_[item.begin];
    Break point;
    point.before = before_spaces_;
    point.after = sum_;
    point.is_forced = place == Opportunity::forced;
    point.next_item = static_cast<std::uint32_t>(i);
    point.next_offset = item.begin;
    point.start_protrusion = protrusion(item, item.begin, Side::start);
    if (last_text_ < items_.size()) {
      const Item& last = items_[last_text_];
      point.end_protrusion = protrusion(last, last.end, Side::end);
      const char16_t end = text_[last.end - 1];
      point.is_hyphen = last_text_ + 1 == i && (end == u'-' || end == 0x2010);
    }
    if (place == Opportunity::discouraged) point.penalty = kDiscouragedPenalty;
    if (point.is_hyphen) point.penalty = style_.is_balanced ? kHeadlineHyphenPenalty : kHyphenPenalty;
    if (last_text_ + 1 == i && parts_.runs[item.run].breaking == TextRun::Breaking::url)
      point.penalty = kUrlPenalty;
    set_end(point, i);
    breaks_.push_back(point);
  }

  void set_end(Break& point, std::size_t next) const {
    point.end_item = static_cast<std::uint32_t>(next);
    point.end_offset = next < items_.size() ? items_[next].begin : static_cast<std::uint32_t>(text_.size());
  }

  void add_end() {
    Break point;
    point.before = before_spaces_;
    point.after = sum_;
    point.is_forced = true;
    point.next_item = static_cast<std::uint32_t>(items_.size());
    point.next_offset = static_cast<std::uint32_t>(text_.size());
    if (last_text_ < items_.size())
      point.end_protrusion = protrusion(items_[last_text_], items_[last_text_].end, Side::end);
    set_end(point, items_.size());
    breaks_.push_back(point);
  }

  void add_breaks_within(std::size_t i) {
    const Item& item = items_[i];
    const TextRun& run = parts_.runs[item.run];
    const bool is_too_wide = style_.measure > 0 && item.width > style_.measure;
    // A headline has no hyphens, but rather one than a word that is broken without.
    const bool may_hyphenate = ((style_.hyphenate && !style_.is_balanced) || is_too_wide) &&
                               run.breaking == TextRun::Breaking::normal;
    const std::vector<std::uint32_t> hyphens =
        may_hyphenate ? hyphenation_places(item) : std::vector<std::uint32_t>();
    if (is_too_wide && run.breaking != TextRun::Breaking::none) return add_breaks_anywhere(i, hyphens);
    for (const std::uint32_t place : hyphens) add_inner_break(i, place, true);
  }

  /// A word that no line can hold is broken where it is hyphenated, else between any two letters.
  void add_breaks_anywhere(std::size_t i, const std::vector<std::uint32_t>& hyphens) {
    const Item& item = items_[i];
    for (const std::uint32_t cluster : item.shaped->clusters) {
      const std::uint32_t place = item.begin + cluster;
      if (cluster == 0) continue;
      if (std::binary_search(hyphens.begin(), hyphens.end(), place)) add_inner_break(i, place, true);
      add_inner_break(i, place, false);  // the lines above may have used up their hyphens
    }
  }

  void add_inner_break(std::size_t i, std::uint32_t place, bool has_hyphen) {
    const Item& item = items_[i];
    const std::size_t offset = place - item.begin;
    const Length size = size_of(item);
    Break point;
    const auto before = std::lower_bound(item.shaped->clusters.begin(), item.shaped->clusters.end(), offset);
    const auto clusters = static_cast<double>(before - item.shaped->clusters.begin());
    point.before = sum_;
    point.before.width +=
        item.shaped->width_before[offset] * size / 1000 + clusters * letter_spacing_of(parts_, item);
    if (may_be_tracked(parts_.paragraph.scripts[item.begin])) point.before.tracking += clusters * size;
    point.after = point.before;
    point.is_hyphen = has_hyphen;
    point.penalty = !has_hyphen                          ? kAnywherePenalty
                    : style_.align == TextAlign::justify ? kHyphenPenalty
                                                         : kRaggedHyphenPenalty;
    if (has_hyphen) {
      point.hyphen_width = hyphen_width(item);
      const double share = protrusion_of(0xAD, parts_.paragraph.base_level == 0 ? Edge::right : Edge::left);
      if (style_.protrudes) point.end_protrusion = share * point.hyphen_width;
    }
    point.start_protrusion = protrusion(item, place, Side::start);
    point.end_item = point.next_item = static_cast<std::uint32_t>(i);
    point.end_offset = point.next_offset = place;
    breaks_.push_back(point);
  }

  Length hyphen_width(const Item& item) {
    if (item.shaping != hyphen_shaping_ || hyphen_ems_ < 0) {
      hyphen_ems_ = shape_part(parts_, all_, item, item.begin, item.begin, u'-')->width;
      hyphen_shaping_ = item.shaping;
    }
    return hyphen_ems_ * size_of(item) / 1000;
  }

  std::vector<std::uint32_t> hyphenation_places(const Item& item) const {
    std::vector<std::uint32_t> places;
    const auto& soft = parts_.paragraph.soft_hyphens;
    const auto first_soft = std::upper_bound(soft.begin(), soft.end(), item.begin);
    for (auto at = first_soft; at != soft.end() && *at < item.end; ++at) places.push_back(*at);
    if (!places.empty()) return places;
    if (item.end - item.begin < kShortestHyphenated || is_part_of_word(item)) return places;
    const PatternTrie* patterns = patterns_for(parts_.runs[item.run].language);
    if (!patterns) return places;
    for (std::size_t at = item.begin; at < item.end;) {
      const Word word = next_word(at, item.end);
      at = word.end;
      if (word.letters.size() < kShortestHyphenated) continue;
      for (const std::size_t letter : patterns->breaks(word.letters)) places.push_back(word.places[letter]);
    }
    return places;
  }

  /// Where a word goes on in another style, its parts are no words.
  bool is_part_of_word(const Item& item) const {
    const bool begins_set_apart = item.begin == 0 && parts_.paragraph.set_apart > 0;
    const bool begins_inside = item.begin > 0 && belongs_to_word(character_before(text_, item.begin)) &&
                               belongs_to_word(character_at(text_, item.begin));
    const bool ends_inside = item.end < text_.size() && belongs_to_word(character_at(text_, item.end)) &&
                             belongs_to_word(character_before(text_, item.end));
    return begins_set_apart || begins_inside || ends_inside;
  }

  Word next_word(std::size_t at, std::size_t end) const {
    Word word;
    for (word.begin = at; at < end;) {
      const auto place = static_cast<std::uint32_t>(at);
      UChar32 c = 0;
      U16_NEXT(text_.data(), at, end, c);
      if (!belongs_to_word(static_cast<char32_t>(c))) break;
      word.letters += static_cast<char32_t>(u_tolower(c));
      word.places.push_back(place);
    }
    word.end = at;
    return word;
  }

  const PatternTrie* patterns_for(const std::string& language) const {
    if (language != language_ || !has_asked_) patterns_ = parts_.fonts.hyphenation().find(language);
    language_ = language;
    has_asked_ = true;
    return patterns_;
  }

  const ParagraphParts& parts_;
  const std::u16string& text_;
  const Items& all_;
  const std::vector<Item>& items_;
  const std::vector<Opportunity>& places_;
  const ParagraphStyle& style_;
  std::vector<Break> breaks_;
  Extent sum_;            ///< of all items so far
  Extent before_spaces_;  ///< of all but the spaces after the last text
  std::size_t last_text_ = static_cast<std::size_t>(-1);
  double hyphen_ems_ = -1;
  std::uint16_t hyphen_shaping_ = 0;
  mutable std::string language_;
  mutable bool has_asked_ = false;
  mutable const PatternTrie* patterns_ = nullptr;
};

}  // namespace

std::vector<Break> find_breaks(const ParagraphParts& parts, const Items& items,
                               const std::vector<Opportunity>& places, const ParagraphStyle& style) {
  return BreakFinder(parts, items, places, style).find();
}

}  // namespace newsexport
