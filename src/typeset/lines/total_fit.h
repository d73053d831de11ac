#pragma once

#include <cstdint>
#include <vector>

#include "typeset/font.h"

namespace newsexport {

/// Sums over a paragraph's beginning, in points. Differences of two give what is on a line.
struct Extent {
  Length width = 0;
  Length stretch = 0;   ///< of its spaces, at ratio 1
  Length shrink = 0;    ///< of its spaces, at ratio -1
  Length tracking = 0;  ///< ems of the letters that may be spaced
};

/// A place where a line may end. The first of a paragraph is its beginning.
struct Break {
  Extent before;  ///< up to here, without the spaces that a break swallows
  Extent after;   ///< up to where the next line begins
  Length hyphen_width = 0;
  Length end_protrusion = 0;    ///< of the last character of the line that ends here
  Length start_protrusion = 0;  ///< of the first character of the next line
  double penalty = 0;
  bool is_hyphen = false;
  bool is_forced = false;
  std::uint32_t end_item = 0, end_offset = 0;    ///< the line ends before this offset of this item
  std::uint32_t next_item = 0, next_offset = 0;  ///< the next line begins here
};

struct FitOptions {
  Length measure = 0;
  Length first_line_indent = 0;
  Length shortest_last_line = 0;
  Length ragged_zone = 0;  ///< 0: justified; else how short a ragged line may be at ratio 1
  int most_hyphens_running = 2;
  /// How much shorter the first lines are, each: beside an initial letter. All after them are `measure` wide.
  std::vector<Length> indents;
  /// Where the first line has a style of its own: each break as it is when the first line ends there.
  std::vector<Break> first_line;
};

/// What line `number` (from 0) has room for.
Length measure_of(std::size_t number, const FitOptions& options);

/// How a line fits its measure. Spaces give first, to ratio 1 or -1; then tracking by 1.5 % of the em, then
/// the glyphs' width by 2 %, each bringing the ratio half a step further (a whole one where
/// the line is tight: crowded letters are worse than wide spaces); then spaces again, without bound.
struct LineFit {
  double ratio = 0;
  double badness = 0;  ///< 100 |ratio|³
  bool is_overfull = false;
};

inline constexpr double kMostTracking = 0.015;  ///< of the em, both ways
inline constexpr double kMostScaling = 0.02;    ///< of the width, both ways

/// Of line `number`, from 0.
LineFit fit_line(const Break& from, const Break& to, std::size_t number, const FitOptions& options);

struct FittedLines {
  std::vector<std::size_t> breaks;  ///< indices, the paragraph's beginning and end among them
  double demerits = 0;
};

/// The demerits of given breaks: what find_total_fit makes least.
double total_demerits(const std::vector<Break>& breaks, const std::vector<std::size_t>& chosen,
                      const FitOptions& options);

/// Chooses among `breaks` (the last one forced) those with the least demerits in total (Knuth & Plass,
/// "Breaking Paragraphs into Lines", 1981). From the line after those of `indents` on all have one width, so
/// that a line's number matters no more (TeX's easy line): time is linear in the breaks. Where a part is
/// wider than the measure, its line is overfull; two lines more than `most_hyphens_running` never end in
/// hyphens.
FittedLines find_total_fit(const std::vector<Break>& breaks, const FitOptions& options);

}  // namespace newsexport
