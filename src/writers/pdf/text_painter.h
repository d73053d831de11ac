#pragma once

#include <string>

#include "writers/pdf/marked_content.h"
#include "writers/pdf/used_fonts.h"

namespace newsexport::pdf {

/// Writes the text operators of a page's content stream (PDF 32000-1, 9.4). Keeps the graphics state in mind
/// and sets only what changes.
class TextPainter {
 public:
  TextPainter(const UsedFonts& fonts, double page_height, ContentMarker& marker, std::string& out)
      : fonts_(fonts), page_height_(page_height), marker_(marker), out_(out) {}

  void paint(const GlyphRun& run, ArtifactKind artifact);
  /// Ends the text object, before anything that is no text.
  void end_text();
  /// Sets the colour of what follows, text or not.
  void set_color(const Color& color);

 private:
  void begin_run(const GlyphRun& run);
  void paint_glyphs(const GlyphRun& run, std::size_t begin, std::size_t end);
  void paint_cluster(const GlyphRun& run, const Cluster& cluster);
  void paint_code(const Code& code, double target, double rise);
  std::size_t mark(const GlyphRun& run, std::size_t begin, ArtifactKind artifact);
  void end_strings();
  std::size_t actual_text_end(const GlyphRun& run, std::size_t begin, std::string& text) const;
  bool expresses(const GlyphRun& run, const Cluster& cluster) const;

  const UsedFonts& fonts_;
  double page_height_;
  ContentMarker& marker_;
  std::string& out_;

  bool is_in_text_ = false;
  double line_x_ = 0, line_y_ = 0;  ///< origin of the text line, as the file has it
  const Font* font_ = nullptr;
  double size_ = 0, scale_ = 1, rise_ = 0;
  Color color_;

  const UsedFont* used_font_ = nullptr;
  double pen_ = 0;     ///< where a reader of the file has the pen, from the start of the run
  double target_ = 0;  ///< where the layout has it
  enum class Strings { none, array, string } strings_ = Strings::none;
};

}  // namespace newsexport::pdf
