// External interface: struct LetterInk, shape_ink(), ink_run().
#include "typeset/lines/letter_ink.h"

#include <algorithm>
#include <limits>

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace newsexport {

std::optional<InkEdges> LetterInk::edges(double from, double to) const {
  std::optional<InkEdges> all;
  double pen = 0;
  for (const ShapedGlyph& glyph : shaped.pieces.front().glyphs) {
    if (const auto one = GlyphOutline(*face, glyph.glyph).edges(from, to)) {
      const double left = pen + glyph.x_offset + one->left, right = pen + glyph.x_offset + one->right;
      all = all ? InkEdges{std::min(all->left, left), std::max(all->right, right)} : InkEdges{left, right};
    }
    pen += glyph.advance;
  }
  return all;
}

std::optional<LetterInk> shape_ink(const std::string& text, const TextRun& run, const FontSet& fonts) {
  LetterInk ink;
  const auto unicode = icu::UnicodeString::fromUTF8(text);
  ink.text.assign(unicode.getBuffer(), static_cast<std::size_t>(unicode.length()));
  ShapingStyle style;
  style.wish = {run.style.families, run.style.weight, run.style.is_italic};
  style.features = run.style.features;
  style.language = run.language;
  for (int32_t at = 0; at < unicode.length(); at = unicode.moveIndex32(at, 1)) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(unicode.char32At(at), &status);
    if (script > USCRIPT_INHERITED) style.script = uscript_getShortName(script);
    if (u_charDirection(unicode.char32At(at)) == U_RIGHT_TO_LEFT) style.is_right_to_left = true;
  }
  ink.shaped = shape_text(ink.text, style, fonts);
  if (ink.shaped.pieces.size() != 1 || !ink.shaped.missing.empty()) return std::nullopt;
  ink.face = ink.shaped.pieces.front().face;
  double lowest = std::numeric_limits<double>::infinity();
  for (const ShapedGlyph& glyph : ink.shaped.pieces.front().glyphs) {
    const GlyphOutline outline(*ink.face, glyph.glyph);
    if (outline.is_empty()) continue;
    ink.top = std::max(ink.top, outline.top() + glyph.y_offset);
    ink.bottom = std::min(ink.bottom, outline.bottom() + glyph.y_offset);
    lowest = std::min(lowest, outline.bottom() + glyph.y_offset);
  }
  ink.foot = std::min(lowest, ink.top);
  return ink;
}

GlyphRun ink_run(const LetterInk& ink, const TextRun& source, Length size, std::size_t text_begin) {
  GlyphRun run;
  run.font = ink.face;
  run.size = size;
  run.color = source.style.color;
  run.structure = source.structure;
  run.is_right_to_left = !ink.shaped.clusters.empty() && ink.shaped.pieces.front().glyphs.front().cluster >
                                                             ink.shaped.pieces.front().glyphs.back().cluster;
  run.text_begin = text_begin;
  const std::vector<std::uint32_t>& clusters = ink.shaped.clusters;
  std::uint32_t last = static_cast<std::uint32_t>(-1);
  for (const ShapedGlyph& shaped : ink.shaped.pieces.front().glyphs) {
    PlacedGlyph glyph;
    glyph.glyph = shaped.glyph;
    glyph.advance = shaped.advance * size / 1000;
    glyph.x_offset = shaped.x_offset * size / 1000;
    glyph.y_offset = shaped.y_offset * size / 1000;
    if (shaped.cluster != last) {
      const auto next = std::upper_bound(clusters.begin(), clusters.end(), shaped.cluster);
      const std::size_t end = next == clusters.end() ? ink.text.size() : *next;
      icu::UnicodeString(ink.text.data() + shaped.cluster, static_cast<int32_t>(end - shaped.cluster))
          .toUTF8String(glyph.text);
    }
    last = shaped.cluster;
    run.glyphs.push_back(std::move(glyph));
  }
  return run;
}

}  // namespace newsexport
