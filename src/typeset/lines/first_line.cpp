// External interface: style_first_line().
#include "typeset/lines/first_line.h"

#include <algorithm>

namespace newsexport {
namespace {

/// No line holds more than that of the measure, however tight.
constexpr double kMostOfMeasure = 1.6;

bool is_same_place(const Break& one, const Break& other) {
  return one.end_offset == other.end_offset && one.next_offset == other.next_offset &&
         one.is_hyphen == other.is_hyphen;
}

bool is_behind(const Break& one, const Break& other) {
  return one.end_offset > other.end_offset;
}

/// What lies between two breaks in the style of the other lines, for a place that the first line's style does
/// not have: beyond its items, or between two letters that are one glyph there.
Break estimated(Break place, const Break& before, const Break& styled_before) {
  for (Extent* extent : {&place.before, &place.after}) {
    extent->width += styled_before.after.width - before.after.width;
    extent->stretch += styled_before.after.stretch - before.after.stretch;
    extent->shrink += styled_before.after.shrink - before.after.shrink;
    extent->tracking += styled_before.after.tracking - before.after.tracking;
  }
  return place;
}

}  // namespace

StyledFirstLine style_first_line(const ParagraphParts& parts, const std::vector<Opportunity>& places,
                                 const ParagraphStyle& style, const std::vector<Break>& breaks) {
  StyledFirstLine line{parts.runs, {}, {}};
  for (std::size_t i = 0; i < line.runs.size(); ++i) line.runs[i].style = style.first_line[i];
  const ParagraphParts styled{line.runs, parts.paragraph, parts.fonts};
  line.items = build_items(styled, cuts_at(places), std::max(kMostOfMeasure * style.measure, 1.0));
  std::vector<Break> found = find_breaks(styled, line.items, places, style);
  const std::uint32_t end = line.items.items.back().end;
  if (end < parts.paragraph.text.size()) found.pop_back();  // no end of the paragraph

  std::size_t next = 1;
  line.breaks.push_back(found.front());
  for (std::size_t i = 1; i < breaks.size(); ++i) {
    while (next < found.size() && is_behind(breaks[i], found[next])) ++next;
    if (next < found.size() && is_same_place(breaks[i], found[next])) {
      line.breaks.push_back(found[next++]);
    } else {
      line.breaks.push_back(estimated(breaks[i], breaks[i - 1], line.breaks.back()));
    }
  }
  return line;
}

}  // namespace newsexport
