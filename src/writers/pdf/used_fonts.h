#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "typeset/page_list.h"
#include "writers/pdf/clusters.h"
#include "writers/pdf/font_subset.h"

namespace newsexport::pdf {

/// A glyph of a font as the document uses it.
struct UsedGlyph {
  bool is_used = false;
  std::string_view text;  ///< what its code stands for in ToUnicode; views a PlacedGlyph or a constant
  int votes = 0;          ///< for that text, against others
  std::uint16_t cid = 0;  ///< its code, after subsetting
  int width = 0;          ///< declared in W, thousandths of the em
};

/// A font with the glyphs that the pages use of it.
class UsedFont {
 public:
  const Font* font = nullptr;
  std::string resource_name;       ///< "F1"
  std::vector<UsedGlyph> glyphs;   ///< by glyph id of the font file
  std::vector<std::uint32_t> ids;  ///< of the used ones, ascending
  FontSubset subset;

  /// Whether the codes of a cluster of `run` say its text, so that no ActualText is needed.
  bool expresses(const std::vector<PlacedGlyph>& run, const Cluster& cluster) const;

 private:
  bool expresses(const PlacedGlyph& glyph, std::string_view text) const;
};

class UsedFonts {
 public:
  /// Counts the glyphs of all pages, fixes what each code stands for, and subsets the fonts. A glyph that
  /// stands for several texts gets the one of most uses; the others need an ActualText.
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
