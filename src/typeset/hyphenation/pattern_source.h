#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsexport {

/// What Liang's patterns say about the places between the letters of a word (F. M. Liang, "Word
/// Hy-phen-a-tion by Com-put-er", 1983): a digit a place, odd allows a break, even forbids it, the highest
/// wins.
struct PatternLevel {
  /// Letters (with '.' for a word's end) to digits. The digits are aligned to the end of the letters, and the
  /// last one stands behind the last letter. kChangesSpelling is set on a digit whose break would change the
  /// letters around it (Hungarian "asz-szony"): we never change an article's letters, so no break there.
  std::map<std::u32string, std::vector<std::uint8_t>> patterns;
};
inline constexpr std::uint8_t kChangesSpelling = 0x10;

/// A dictionary of the hyphen-* packages, in libhyphen's format (README.hyphen of that project). The first of
/// two levels finds where compounds join; the second is then applied to each part as if it were a word.
struct PatternSource {
  std::uint32_t left_minimum =
      2;  ///< letters before the first break, as libhyphen takes it where none is given
  std::uint32_t right_minimum = 2;
  std::uint32_t compound_left_minimum = 0;  ///< letters of a part after a joint, before its first own break
  std::uint32_t compound_right_minimum = 0;
  std::vector<PatternLevel> levels;  ///< one or two
};

/// None where the encoding on the first line is unknown.
std::optional<PatternSource> parse_patterns(std::string_view dictionary);

}  // namespace newsexport
