// The parts of a line: which they are, and how they are brought to the measure.
#include "typeset/lines/line_part.h"

#include <algorithm>

namespace newsexport {
namespace {

/// Spaces wider than this (as a ratio; at 5 they are three and a half times as wide) are worse than a short
/// line.
constexpr double kWidestSpaces = 5;

LinePart make_part(const LineContext& context, const Item& item, const Break& from, const Break& to) {
  LinePart part;
  part.item = &item;
  part.begin = std::max(item.begin, from.next_offset);
  part.end = std::min(item.end, to.end_offset);
  part.has_hyphen = to.hyphen_width > 0 && part.end == to.end_offset && part.end < item.end;
  const bool is_whole = part.begin == item.begin && part.end == item.end;
  part.shaped = is_whole ? item.shaped
                         : shape_part(context.parts, context.items, item, part.begin, part.end,
                                      part.has_hyphen ? u'-' : u'\0');
  return part;
}

}  // namespace

std::vector<LinePart> collect_parts(const LineContext& context, const Break& from, const Break& to) {
  std::vector<LinePart> parts;
  const auto& items = context.items.items;
  for (std::size_t i = from.next_item; i < items.size() && items[i].begin < to.end_offset; ++i) {
    if (items[i].kind == Item::Kind::forced_break) continue;
    parts.push_back(make_part(context, items[i], from, to));
    if (parts.size() == 1) continue;
    parts.back().gap = items[i].gap;
    parts.back().gap_stretch = items[i].gap_stretch;
  }
  for (auto part = parts.rbegin(); part != parts.rend() && part->item->kind == Item::Kind::space; ++part)
    part->is_trailing = true;
  return parts;
}

Extent extent_of(const LineContext& context, const std::vector<LinePart>& parts) {
  Extent extent;
  Length last_letter = 0;
  for (const LinePart& part : parts) {
    if (part.is_trailing) continue;
    const TextStyle& style = context.parts.runs[part.item->run].style;
    const auto clusters = static_cast<double>(part.shaped->clusters.size());
    const Length width =
        part.shaped->width * style.size / 1000 + clusters * letter_spacing_of(context.parts, *part.item);
    extent.width += width + part.gap;
    extent.stretch += part.gap_stretch;
    if (part.item->kind == Item::Kind::space) {
      extent.stretch += width * kSpaceStretch;
      extent.shrink += width * kSpaceShrink;
    } else if (may_be_tracked(context.parts.paragraph.scripts[part.begin])) {
      extent.tracking += clusters * style.size;
      last_letter = style.size;
    }
  }
  extent.tracking -= last_letter;  // behind the last letter there is nothing to part it from
  return extent;
}

Spacing spacing_for(Length missing, const Extent& extent) {
  Spacing spacing;
  const double sign = missing < 0 ? -1 : 1;
  Length left = missing * sign;
  const Length spaces = missing < 0 ? extent.shrink : extent.stretch;
  const auto give = [&](Length most) {
    const Length given = std::min(left, most);
    left -= given;
    return most > 0 ? given / most : 0;
  };
  spacing.space = sign * give(spaces);
  spacing.tracking = sign * give(extent.tracking * kMostTracking) * kMostTracking;
  spacing.scale = 1 + sign * give(extent.width * kMostScaling) * kMostScaling;
  if (left > 0.001 && missing > 0) {
    const double ratio = spaces > 0 ? 1 + left / spaces : kWidestSpaces + 1;
    if (ratio > kWidestSpaces) return {};
    spacing.space = ratio;
  }
  return spacing;
}

}  // namespace newsexport
