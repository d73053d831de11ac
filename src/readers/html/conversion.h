#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "readers/html/footnotes.h"
#include "readers/html/fragment.h"

namespace newsexport::html {

/// Blocks and inlines stand at most so deep in each other; what is deeper is set at that depth.
inline constexpr int kDeepestBlocks = 40;
inline constexpr int kDeepestInlines = 20;

/// What all parts of one conversion look up: made once for a tree by prepare_conversion().
struct Conversion {
  const HtmlContext& context;
  Diagnostics& diagnostics;
  Footnotes footnotes;
  std::unordered_set<std::string> linked_ids;  ///< that some link of the tree leads to
  std::unordered_set<std::string> ids;         ///< that the tree has
  std::vector<bool> has_block;                 ///< by Node::index: whether a block stands below the node

  std::span<const std::string_view> left_out;  ///< by Node::index, may be shorter: why a node is not read

  bool is_left_out(const Node& node) const;
  /// The id of the node where something links to it, else "".
  std::string kept_id(const Node& node) const;
  /// Whether the node, which is no block itself, must be read as blocks: it holds some, or paragraphs that
  /// only two line breaks part.
  bool holds_blocks(const Node& node) const { return has_block[node.index]; }
};

Conversion prepare_conversion(const Node& root, const HtmlContext& context, Diagnostics& diagnostics,
                              std::span<const std::string_view> left_out);

/// Whether two line breaks or more stand here, which many sites have between paragraphs.
bool starts_break_run(const Node& node);

}  // namespace newsexport::html
