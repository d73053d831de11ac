// External interface: class TextPainter.
#include "writers/pdf/text_painter.h"

#include <cmath>

#include "writers/pdf/clusters.h"
#include "writers/pdf/syntax.h"

namespace newsexport::pdf {
namespace {

void append_code_byte(std::string& out, unsigned byte) {
  char c = static_cast<char>(byte);
  if (c == '(' || c == ')' || c == '\\') out.push_back('\\');
  if (c == '\r')
    out += "\\r";  // a bare CR would be read as LF
  else
    out.push_back(c);
}

}  // namespace

void TextPainter::set_color(const Color& color) {
  if (color == color_) return;
  color_ = color;
  append_number(out_, color.red);
  if (color.red == color.green && color.green == color.blue) {
    out_ += " g\n";
    return;
  }
  out_.push_back(' ');
  append_number(out_, color.green);
  out_.push_back(' ');
  append_number(out_, color.blue);
  out_ += " rg\n";
}

/// Ends the array of strings that is open, if one is.
void TextPainter::end_strings() {
  if (strings_ == Strings::string) out_.push_back(')');
  if (strings_ != Strings::none) out_ += "]TJ\n";
  strings_ = Strings::none;
}

void TextPainter::end_text() {
  if (!is_in_text_) return;
  marker_.close();
  out_ += "ET\n";
  is_in_text_ = false;
}

/// Font, size, scaling, colour and the place of the run's first glyph. Places are told from the line before,
/// by what the file says of it, so that rounding does not add up.
void TextPainter::begin_run(const GlyphRun& run) {
  set_color(run.color);
  if (font_ != run.font || size_ != rounded(run.size)) {
    font_ = run.font;
    size_ = rounded(run.size);
    append_name(out_, used_font_->resource_name);
    out_.push_back(' ');
    append_number(out_, size_);
    out_ += " Tf\n";
  }
  double percent = rounded(run.horizontal_scale * 100);
  if (scale_ != percent / 100) {
    scale_ = percent / 100;
    append_number(out_, percent);
    out_ += " Tz\n";
  }
  double dx = rounded(run.x - line_x_), dy = rounded(page_height_ - run.baseline - line_y_);
  append_number(out_, dx);
  out_.push_back(' ');
  append_number(out_, dy);
  out_ += " Td\n";
  line_x_ += dx;
  line_y_ += dy;
  pen_ = target_ = 0;
}

/// One glyph at `target`. The pen's difference from there becomes a number of TJ, in thousandths of the em.
/// What its rounding leaves is in `pen_`, and so in the next number: a line never drifts, although W has
/// whole thousandths only.
void TextPainter::paint_code(const Code& code, double target, double rise) {
  double unit = size_ * scale_ / 1000;
  if (rise != rise_) {
    end_strings();
    rise_ = rise;
    append_number(out_, rise_);
    out_ += " Ts\n";
  }
  if (strings_ == Strings::none) {
    out_.push_back('[');
    strings_ = Strings::array;
  }
  long long adjustment = unit > 0 ? std::llround((pen_ - target) / unit) : 0;
  if (adjustment != 0) {
    if (strings_ == Strings::string) out_.push_back(')');
    append_integer(out_, adjustment);
    pen_ -= static_cast<double>(adjustment) * unit;
    strings_ = Strings::array;
  }
  if (strings_ == Strings::array) out_.push_back('(');
  strings_ = Strings::string;
  append_code_byte(out_, code.cid >> 8);
  append_code_byte(out_, code.cid & 0xFF);
  pen_ += code.width * unit;
}

void TextPainter::paint_cluster(const GlyphRun& run, const Cluster& cluster) {
  const PlacedGlyph& first = run.glyphs[cluster.begin];
  const bool is_by_itself =
      cluster.is_single() && is_plain(run, first, used_font_->font->advance(first.glyph));
  std::vector<Code> codes;
  if (!is_by_itself) codes = used_font_->codes(run, cluster);
  double pen = target_;
  for (const Code& code : codes) {
    paint_code(code, pen, 0);
    pen += code.width * size_ * scale_ / 1000;
  }
  for (std::size_t i = cluster.begin; i < cluster.end; ++i) {
    const PlacedGlyph& glyph = run.glyphs[i];
    const UsedGlyph& used = used_font_->glyphs[glyph.glyph];
    const std::optional<Code> code = is_by_itself ? used_font_->plain_code(glyph) : std::nullopt;
    // .notdef is never painted: PDF/A forbids it (ISO 19005-2, 6.2.11.8), and it says nothing.
    if (codes.empty() && glyph.glyph != 0)
      paint_code(code.value_or(Code{used.cid, used.width}), target_ + glyph.x_offset, glyph.y_offset);
    target_ += glyph.advance;
  }
}

void TextPainter::paint_glyphs(const GlyphRun& run, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end;) {
    const Cluster cluster = used_font_->cluster_at(run, at);
    paint_cluster(run, cluster);
    at = cluster.end;
  }
}

/// Whether the codes of the cluster say its text, so that no ActualText is needed.
bool TextPainter::expresses(const GlyphRun& run, const Cluster& cluster) const {
  const PlacedGlyph& first = run.glyphs[cluster.begin];
  if (cluster.is_single() && is_plain(run, first, used_font_->font->advance(first.glyph)))
    return used_font_->plain_code(first).has_value();
  return !used_font_->codes(run, cluster).empty() || used_font_->says_by_glyph(run, cluster);
}

/// The end of the clusters from `begin` on that need an ActualText, and that text in reading order; `begin`
/// where the first needs none.
std::size_t TextPainter::actual_text_end(const GlyphRun& run, std::size_t begin, std::string& text) const {
  std::size_t end = begin;
  while (end < run.glyphs.size()) {
    Cluster cluster = used_font_->cluster_at(run, end);
    if (expresses(run, cluster)) return end;
    text += cluster_text(run, cluster);
    end = cluster.end;
  }
  return end;
}

/// Opens the marked content that the glyphs from `begin` on belong to, and returns where they end.
std::size_t TextPainter::mark(const GlyphRun& run, std::size_t begin, ArtifactKind artifact) {
  if (run.structure == kArtifact) {
    marker_.enter_artifact(artifact);
    return run.glyphs.size();
  }
  std::string text;
  std::size_t end = actual_text_end(run, begin, text);
  if (end > begin) {
    end_strings();
    marker_.enter_actual_text(run.structure, text);
    return end;
  }
  if (!marker_.is_within(run.structure)) end_strings();
  using Saying = ContentMarker::Saying;
  marker_.enter(run.structure, run.is_initial ? Saying::elsewhere : Saying::here);
  return used_font_->cluster_at(run, begin).end;
}

void TextPainter::paint(const GlyphRun& run, ArtifactKind artifact) {
  if (run.font == nullptr || run.glyphs.empty()) return;
  used_font_ = &fonts_.of(run.font);
  if (!is_in_text_) {
    marker_.close();
    out_ += "BT\n";
    is_in_text_ = true;
    line_x_ = line_y_ = 0;
  }
  // Readers put an ActualText where the ink of its sequence is: one must not reach over several lines.
  const bool is_on_new_line = rounded(page_height_ - run.baseline - line_y_) != 0;
  if (is_on_new_line && run.structure != kArtifact && marker_.has_actual_text(run.structure)) marker_.close();
  begin_run(run);
  for (std::size_t at = 0; at < run.glyphs.size();) {
    std::size_t end = mark(run, at, artifact);
    paint_glyphs(run, at, end);
    at = end;
  }
  end_strings();
}

}  // namespace newsexport::pdf
