// LinePainter: the glyphs of a line at their places.
#include <algorithm>

#include <unicode/utf16.h>

#include "support/utf8.h"
#include "typeset/fonts/face.h"
#include "typeset/lines/line_part.h"

namespace newsexport {
namespace {

std::string to_utf8(std::u16string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    UChar32 c = 0;
    U16_NEXT(text.data(), at, text.size(), c);
    append_utf8(result, U_IS_SURROGATE(c) ? 0xFFFD : static_cast<char32_t>(c));
  }
  return result;
}

bool follows(const LinePart& part, const LinePart& last) {
  if (&part == &last) return true;
  return part.item->level % 2 == 0 ? part.begin == last.end : part.end == last.begin;
}

}  // namespace

void LinePainter::paint(const std::vector<LinePart>& parts, Length x) {
  x_ = x;
  for (const LinePart& part : parts) {
    const Length begin = x_;
    paint_part(part);
    mark_link(part, begin);
  }
}

void LinePainter::paint_part(const LinePart& part) {
  const Length gap = part.gap + part.gap_stretch * std::max(spacing_.space, 0.0);
  // A gap without a space glyph widens the glyph before it, so that the pen of a run stays whole.
  if (gap != 0 && !line_.runs.empty()) line_.runs.back().glyphs.back().advance += gap;
  x_ += gap;
  for (const ShapedPiece& piece : part.shaped->pieces)
    if (piece.face && !piece.glyphs.empty()) paint_piece(part, piece);
}

void LinePainter::paint_piece(const LinePart& part, const ShapedPiece& piece) {
  GlyphRun& run = run_for(part, piece);
  for (std::size_t i = 0; i < piece.glyphs.size(); ++i) {
    run.glyphs.push_back(placed(part, piece, i));
    x_ += run.glyphs.back().advance;
  }
  last_ = &part;
}

GlyphRun& LinePainter::run_for(const LinePart& part, const ShapedPiece& piece) {
  const TextRun& source = context_.parts.runs[part.item->run];
  const TextStyle& style = source.style;
  const bool is_right_to_left = part.item->level % 2 == 1;
  const std::size_t begin = code_points_before(context_.parts.paragraph, part.begin);
  const std::uint32_t first = part.begin + piece.glyphs.front().cluster;
  const std::uint32_t last = part.begin + piece.glyphs.back().cluster;
  const std::size_t piece_begin = part.shaped->pieces.size() == 1
                                      ? begin
                                      : code_points_before(context_.parts.paragraph, std::min(first, last));
  GlyphRun run;
  run.x = x_;
  run.baseline = -style.baseline_shift;
  run.font = piece.face;
  run.size = style.size * piece.scale;
  run.horizontal_scale = spacing_.scale;
  run.color = style.color;
  run.structure = source.structure;
  run.is_right_to_left = is_right_to_left;
  run.text_begin = piece_begin;
  const FontMetrics& metrics = piece.face->metrics();
  line_.ascent = std::max(line_.ascent, metrics.ascent * run.size / 1000 + style.baseline_shift);
  line_.descent = std::max(line_.descent, metrics.descent * run.size / 1000 - style.baseline_shift);
  if (!line_.runs.empty() && last_ && follows(part, *last_)) {
    GlyphRun& open = line_.runs.back();
    if (open.font == run.font && open.size == run.size && open.baseline == run.baseline &&
        open.color == run.color && open.structure == run.structure &&
        open.is_right_to_left == is_right_to_left) {
      open.text_begin = std::min(open.text_begin, run.text_begin);
      return open;
    }
  }
  line_.runs.push_back(std::move(run));
  return line_.runs.back();
}

PlacedGlyph LinePainter::placed(const LinePart& part, const ShapedPiece& piece, std::size_t index) const {
  const ShapedGlyph& shaped = piece.glyphs[index];
  const TextStyle& style = context_.parts.runs[part.item->run].style;
  const Length em = style.size / 1000;
  const bool begins = index == 0 || piece.glyphs[index - 1].cluster != shaped.cluster;
  const bool ends = index + 1 == piece.glyphs.size() || piece.glyphs[index + 1].cluster != shaped.cluster;
  PlacedGlyph glyph;
  glyph.glyph = shaped.glyph;
  glyph.x_offset = shaped.x_offset * em * spacing_.scale;
  glyph.y_offset = shaped.y_offset * em;
  if (begins) glyph.text = cluster_text(part, shaped.cluster);
  double advance = shaped.advance * em;
  if (part.has_hyphen && shaped.cluster == part.end - part.begin) {
    // The face's own soft hyphen, where it is the hyphen's twin: then extracted text has no hyphen in it.
    const auto soft = piece.face->find_glyph(0xAD);
    if (soft && std::abs(piece.face->advance(*soft) * piece.scale - shaped.advance) < 1) glyph.glyph = *soft;
  }
  if (part.item->kind == Item::Kind::space && !part.is_trailing) {
    advance += advance * spacing_.space * (spacing_.space > 0 ? kSpaceStretch : kSpaceShrink);
  } else if (ends && may_be_tracked(context_.parts.paragraph.scripts[part.begin])) {
    advance += spacing_.tracking * style.size;
  }
  if (ends) advance += letter_spacing_of(context_.parts, *part.item);
  glyph.advance = advance * (part.item->kind == Item::Kind::space ? 1 : spacing_.scale);
  return glyph;
}

std::string LinePainter::cluster_text(const LinePart& part, std::uint32_t cluster) const {
  if (part.has_hyphen && cluster == part.end - part.begin) return "\u00AD";
  const auto& clusters = part.shaped->clusters;
  const auto next = std::upper_bound(clusters.begin(), clusters.end(), cluster);
  std::uint32_t end = next == clusters.end() ? part.end - part.begin : *next;
  end = std::min(end, part.end - part.begin);
  return to_utf8(
      std::u16string_view(context_.parts.paragraph.text).substr(part.begin + cluster, end - cluster));
}

void LinePainter::mark_link(const LinePart& part, Length begin) {
  const int link = context_.parts.runs[part.item->run].link;
  if (link < 0 || part.is_trailing) return;
  if (!line_.links.empty() && line_.links.back().index == link &&
      std::abs(line_.links.back().x + line_.links.back().width - begin) < 0.5) {
    line_.links.back().width = x_ - line_.links.back().x;
  } else {
    line_.links.push_back({link, begin, x_ - begin});
  }
}

}  // namespace newsexport
