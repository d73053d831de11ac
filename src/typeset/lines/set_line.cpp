// set_line(): one line, from its breaks to placed glyphs.
#include "typeset/lines/set_line.h"

#include <algorithm>

#include <unicode/ubidi.h>

#include "typeset/lines/line_part.h"

namespace newsexport {
namespace {

/// UAX #9, L1 and L2: spaces at the end have the paragraph's level; then runs are turned round from the
/// highest level down.
std::vector<LinePart> in_visual_order(const std::vector<LinePart>& parts, std::uint8_t base_level) {
  std::vector<UBiDiLevel> levels;
  for (const LinePart& part : parts) levels.push_back(part.is_trailing ? base_level : part.item->level);
  if (std::all_of(levels.begin(), levels.end(), [](UBiDiLevel level) { return level == 0; })) return parts;
  std::vector<int32_t> order(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), order.data());
  std::vector<LinePart> result;
  for (const int32_t index : order) result.push_back(parts[static_cast<std::size_t>(index)]);
  return result;
}

/// How far the line's ink begins from the left end of the measure, were nothing to protrude.
Length left_of(const LineContext& context, Length available, Length width, Length indent) {
  const bool is_right_to_left = context.parts.paragraph.base_level == 1;
  const Length slack = available - width;
  const Length left_indent = is_right_to_left ? 0 : indent;
  switch (context.style.align) {
    case TextAlign::left:
      return left_indent;
    case TextAlign::right:
      return left_indent + slack;
    case TextAlign::center:
      return left_indent + slack / 2;
    case TextAlign::end:
      return left_indent + (is_right_to_left ? 0 : slack);
    case TextAlign::start:
    case TextAlign::justify:
      break;
  }
  return left_indent + (is_right_to_left ? slack : 0);
}

Length trailing_width(const LineContext& context, const std::vector<LinePart>& parts) {
  Length width = 0;
  for (const LinePart& part : parts)
    if (part.is_trailing) width += part.shaped->width * context.parts.runs[part.item->run].style.size / 1000;
  return width;
}

void list_notes(const LineContext& context, const std::vector<LinePart>& parts, Line& line) {
  for (const LinePart& part : parts) {
    const TextRun& run = context.parts.runs[part.item->run];
    if (run.note >= 0 && part.begin == context.parts.paragraph.run_begins[part.item->run])
      line.notes.push_back(run.note);
  }
}

}  // namespace

Line set_line(const LineContext& context, const Break& from, const Break& to, Length indent) {
  Line line;
  const std::vector<LinePart> parts = collect_parts(context, from, to);
  const Extent extent = extent_of(context, parts);
  const Length available = context.style.measure - indent;
  const Length hung = from.start_protrusion + to.end_protrusion;
  const Length missing = available - extent.width + hung;

  Spacing spacing;
  const bool is_justified = context.style.align == TextAlign::justify;
  if (is_justified && (missing < 0 || !to.is_forced)) spacing = spacing_for(missing, extent);
  line.width = extent.width * spacing.scale + spacing.tracking * extent.tracking +
               spacing.space * (spacing.space > 0 ? extent.stretch : extent.shrink);
  line.is_overfull = line.width - hung > available + 0.05;
  line.ends_with_hyphen = to.is_hyphen;
  line.text_begin = code_points_before(context.parts.paragraph, from.next_offset);

  const bool is_right_to_left = context.parts.paragraph.base_level == 1;
  Length x = left_of(context, available, line.width - hung, indent);
  x -= is_right_to_left ? to.end_protrusion + trailing_width(context, parts) : from.start_protrusion;
  LinePainter(context, spacing, line).paint(in_visual_order(parts, context.parts.paragraph.base_level), x);
  list_notes(context, parts, line);
  return line;
}

}  // namespace newsexport
