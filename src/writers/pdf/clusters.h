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

/// The same with all that takes no room of its own beside the letter to which it belongs: marks and joiners,
/// which some shapers and scripts have as clusters of their own.
Cluster cluster_with_marks_at(const GlyphRun& run, std::size_t begin);

/// The text of a cluster, in reading order.
std::string cluster_text(const GlyphRun& run, const Cluster& cluster);

/// Whether `text` has a character of a private use area, which means nothing to anybody else: PDF/A wants
/// an ActualText for it (ISO 19005-2, 6.2.11.7.3).
bool has_private_use(std::string_view text);

/// Whether `text` is read from right to left.
bool is_right_to_left(std::string_view text);

}  // namespace newsexport::pdf
