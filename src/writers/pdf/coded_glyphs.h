#pragma once

#include <compare>
#include <string>
#include <vector>

#include "typeset/page_list.h"
#include "writers/pdf/clusters.h"

namespace newsexport::pdf {

/// A glyph of the font file, moved by thousandths of the em.
struct GlyphPart {
  std::uint32_t glyph = 0;
  int right = 0;
  int up = 0;
  friend auto operator<=>(const GlyphPart&, const GlyphPart&) = default;
};

/// What one code of a content stream shows and says.
struct CodedGlyph {
  std::vector<GlyphPart> parts;  ///< none: nothing to see
  int advance = 0;               ///< thousandths of the em
  std::string text;              ///< UTF-8
  friend auto operator<=>(const CodedGlyph&, const CodedGlyph&) = default;
};

/// Whether the glyph by itself is a code: it says a text and stands at the pen, and the next stands behind
/// it. `width` is its own, in thousandths of the em.
bool is_plain(const GlyphRun& run, const PlacedGlyph& glyph, double width);

/// The characters of a left-to-right cluster that has a glyph for each, in their order; else nothing.
std::vector<std::string> characters_by_glyph(const GlyphRun& run, const Cluster& cluster);

/// A cluster as codes, from left to right, that say its text in every reader.
///
/// Readers take the text of a page apart by where its glyphs stand: one that is raised, or lies over the one
/// before it, begins a new word for poppler; PDFium sorts by place what is not shown in one piece; MuPDF
/// before 1.22 and half of the others know no ActualText; and a text of several characters is turned round
/// with the right-to-left text about it by some (PDFium, poppler), and not by others (pypdf). So a letter
/// with its marks or a syllable of several glyphs becomes one glyph that looks like them. From right to left
/// there is one for each letter and one for its marks together: the leftmost shows all, the others nothing.
///
/// Empty where the cluster says nothing or has no width.
std::vector<CodedGlyph> coded_cluster(const GlyphRun& run, const Cluster& cluster);

}  // namespace newsexport::pdf
