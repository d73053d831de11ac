#pragma once

#include <cstdint>

namespace newsexport {

/// The file that pack_patterns writes and PatternTrie reads where it lies in memory: a PackedHeader; then for
/// each level its nodes in breadth-first order, so that the children of a node stand side by side, by letter;
/// then the digits. In the byte order of the machine, since both run on the same one.
struct PackedNode {
  std::uint32_t first_child = 0;
  std::uint32_t digits = 0;  ///< offset of a length byte and that many digits; 0 where no pattern ends
  std::uint16_t letter = 0;  ///< the edge that leads here: no pattern needs letters beyond U+FFFF
  std::uint16_t children = 0;
};
static_assert(sizeof(PackedNode) == 12);

struct PackedLevel {
  std::uint32_t nodes_offset = 0;
  std::uint32_t node_count = 0;
};

struct PackedHeader {
  char magic[8] = {'n', 'x', 'h', 'y', 'p', 'h', '0', '1'};
  std::uint32_t file_size = 0;
  std::uint32_t left_minimum = 0;
  std::uint32_t right_minimum = 0;
  std::uint32_t compound_left_minimum = 0;
  std::uint32_t compound_right_minimum = 0;
  std::uint32_t level_count = 0;
  PackedLevel levels[2];
};

}  // namespace newsexport
