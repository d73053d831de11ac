#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace newsexport {

/// A news outlet that a sentence cites: "a Washington Post report underscores". The views point into the
/// text that was searched.
struct Attribution {
  std::size_t begin = 0;  ///< the outlet's name as it stands in the text: bytes `begin` to `end`
  std::size_t end = 0;
  std::string_view outlet;              ///< the same bytes
  std::string_view genre;               ///< the kind of piece as written ("report", "op-ed"), or empty
  std::optional<std::size_t> based_on;  ///< index of the attribution that this one's piece rests on
};

/// The attributions in running text (a sentence or a paragraph), in order. English rules; text in another
/// language yields little or nothing. `headline` tells which outlet the story is about: that one's own
/// statements are no citations. Time is linear in the text.
std::vector<Attribution> find_attributions(std::string_view text, std::string_view headline);

}  // namespace newsexport
