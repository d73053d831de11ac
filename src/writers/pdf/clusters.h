#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "typeset/page_list.h"

namespace newsexport::pdf {

/// The glyphs that together stand for a piece of text: one glyph for a letter or a ligature, several for a
/// letter with its marks or for an Indic syllable.
struct Cluster {
  std::size_t begin = 0, end = 0;  ///< glyphs of the run
  bool is_single() const { return end - begin == 1; }
};

/// The cluster that starts at glyph `begin`: it and those after it that carry no text of their own.
Cluster cluster_at(const std::vector<PlacedGlyph>& glyphs, std::size_t begin);

/// What each glyph of the cluster stands for by itself: all text for a single glyph, a letter and its marks,
/// in the order of their glyphs, for as many glyphs. Empty where no glyph stands for a part of the text, so
/// that only an ActualText can say it. (It would always do; but poppler turns an ActualText of Arabic or
/// Hebrew round.)
std::vector<std::string_view> texts_by_glyph(const std::vector<PlacedGlyph>& glyphs, const Cluster& cluster);

/// The text of a cluster.
std::string cluster_text(const std::vector<PlacedGlyph>& glyphs, const Cluster& cluster);

/// Whether `text` has a character of a private use area, which means nothing to anybody else: PDF/A wants
/// an ActualText for it (ISO 19005-2, 6.2.11.7.3).
bool has_private_use(std::string_view text);

/// Whether `text` is read from right to left.
bool is_right_to_left(std::string_view text);

}  // namespace newsexport::pdf
