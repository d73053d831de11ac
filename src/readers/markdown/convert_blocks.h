#pragma once

#include <optional>

#include "readers/markdown/convert_inlines.h"

namespace newsexport::markdown {

/// cmark's blocks under one parent → ours. What pandoc adds between blocks is folded on the way: fenced divs,
/// definition lists, table captions.
///
/// A picture alone in its paragraph is a figure. Its bracket text is the alternative text and, as in pandoc,
/// the visible caption too. Where the source has more, they part: the title `![alt](x.jpg "caption")` or
/// `caption="…"` is the caption and the brackets the alternative text; or `alt="…"` is the alternative text
/// and the brackets the caption. `alt=""`, `.decorative` or `role=presentation` say that it is decorative.
class BlockConverter {
 public:
  BlockConverter(const PreparedText& prepared, InlineConverter& inlines, Conversion& conversion)
      : prepared_(prepared), inlines_(inlines), conversion_(conversion) {}

  /// `depth` counts the containers around `parent`.
  Blocks blocks(cmark_node* parent, int depth);

  /// Adds what `node`, which is neither fence nor definition nor caption, becomes.
  void add_block(cmark_node* node, int depth, Blocks& out);

  /// A paragraph's inlines behind `skipped` bytes; attributes at its end go to `attributes`.
  Inlines caption(cmark_node* node, std::size_t skipped, Attributes& attributes);

 private:
  void add_flat(cmark_node* node, Blocks& out);
  Block paragraph(cmark_node* node);
  std::optional<Block> figure(cmark_node* node);
  Block heading(cmark_node* node);
  List list(cmark_node* node, int depth);
  BlockQuote quote(cmark_node* node, int depth);
  Block code(cmark_node* node);
  Block block_at(cmark_node* node, Block::Value value) const;

  const PreparedText& prepared_;
  InlineConverter& inlines_;
  Conversion& conversion_;
};

}  // namespace newsexport::markdown
