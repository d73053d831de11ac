#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "typeset/page_list.h"
#include "writers/pdf/coded_glyphs.h"
#include "writers/pdf/font_subset.h"

namespace newsexport::pdf {

/// A glyph of a font as the document uses it.
struct UsedGlyph {
  bool is_used = false;
  std::string text;       ///< what its code stands for in ToUnicode
  int votes = 0;          ///< how often it stands for that text
  std::uint16_t cid = 0;  ///< its code, after subsetting
  int width = 0;          ///< declared in W, thousandths of the em
};

/// A code with the pen's way that the file declares for it.
struct Code {
  std::uint16_t cid = 0;
  int width = 0;  ///< thousandths of the em
};

/// A font with the glyphs that the pages use of it.
class UsedFont {
 public:
  const Font* font = nullptr;
  std::string resource_name;            ///< "F1"
  std::vector<UsedGlyph> glyphs;        ///< by glyph id of the font file
  std::vector<std::uint32_t> ids;       ///< of the used ones, ascending
  std::map<CodedGlyph, Code> composed;  ///< the glyphs that are added to the font
  FontSubset subset;
  bool is_extended = false;  ///< it gets glyphs that show and say what single ones do not

  Cluster cluster_at(const GlyphRun& run, std::size_t begin) const;
  /// The code of a glyph that is_plain(); none where only an ActualText can say what it stands for.
  std::optional<Code> plain_code(const PlacedGlyph& glyph) const;
  /// The codes of any other cluster, or none.
  std::vector<Code> codes(const GlyphRun& run, const Cluster& cluster) const;
  /// Whether the glyphs of a cluster of a font that is not extended say its text, one character each.
  bool says_by_glyph(const GlyphRun& run, const Cluster& cluster) const;

 private:
  friend class UsedFonts;
  void count_cluster(const GlyphRun& run, const Cluster& cluster);
  void count_plain(std::uint32_t glyph, std::string_view text);
  void compose(CodedGlyph glyph);
  void finish();
  void finish_texts();

  std::map<std::pair<std::uint32_t, std::string>, int> others_;  ///< uses for other texts than `glyphs` have
};

class UsedFonts {
 public:
  /// Counts the glyphs of all pages, fixes what each code stands for, and subsets the fonts. A glyph that
  /// stands for several texts has a twin for each, and what is more than a glyph is composed. A CFF font with
  /// CIDs gets no more glyphs: there a code has the text of most uses, and the others need an ActualText.
  explicit UsedFonts(const PageList& pages);

  const UsedFont& of(const Font* font) const { return fonts_[indices_.at(font)]; }
  const std::vector<UsedFont>& all() const { return fonts_; }

 private:
  void count_run(const GlyphRun& run);
  UsedFont& font_of(const Font* font);

  std::vector<UsedFont> fonts_;  ///< in order of first use
  std::map<const Font*, std::size_t> indices_;
};

}  // namespace newsexport::pdf
