#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "typeset/paragraph.h"

namespace newsexport {

/// The runs of a paragraph as one text (UTF-16, as ICU wants it) with what is known of each unit.
/// Soft hyphens are taken out of it and kept beside it.
struct ParagraphText {
  std::u16string text;
  std::vector<std::uint32_t> run_begins;    ///< of each run, and the end of the last
  std::vector<std::uint8_t> levels;         ///< bidi embedding levels (UAX #9)
  std::vector<std::uint16_t> scripts;       ///< ICU's UScriptCode, resolved: no Common, no Inherited
  std::vector<std::uint32_t> soft_hyphens;  ///< places in `text` where one stood, ascending
  /// Code points of the paragraph that stand before the text, in an initial letter. The text may begin in the
  /// middle of a word then.
  std::size_t set_apart = 0;
  bool has_surrogates = false;
  std::uint8_t base_level = 0;  ///< 1: the paragraph runs from right to left
};

ParagraphText join_runs(const std::vector<TextRun>& runs, Direction direction);

/// Code points of the source before `offset`: those of the text and before it, and the soft hyphens taken out
/// of it.
std::size_t code_points_before(const ParagraphText& paragraph, std::size_t offset);

}  // namespace newsexport
