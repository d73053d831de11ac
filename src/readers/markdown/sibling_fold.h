#pragma once

#include <optional>
#include <vector>

#include "readers/markdown/convert_blocks.h"

namespace newsexport::markdown {

/// Converts the blocks under one parent, in order, and folds what several of them say together: the fences
/// of a div with what stands between them, a term with its definitions, a table with its caption.
class SiblingFold {
 public:
  SiblingFold(const PreparedText& prepared, BlockConverter& converter, InlineConverter& inlines,
              Conversion& conversion, int depth)
      : prepared_(prepared),
        converter_(converter),
        inlines_(inlines),
        conversion_(conversion),
        depth_(depth) {}

  void add(cmark_node* node);
  /// All blocks; divs that are still open end here, which is reported.
  Blocks finish();

 private:
  struct OpenDiv {
    const Fence* fence = nullptr;
    Position position;
    Blocks content;
  };

  Blocks& out() { return divs_.empty() ? blocks_ : divs_.back().content; }
  int depth() const { return depth_ + static_cast<int>(divs_.size()); }
  void add_fence(const Fence& fence, Position position);
  void close_div();
  bool add_caption(cmark_node* node);
  void give_caption(cmark_node* paragraph, std::size_t skipped, bool to_previous);
  Table* table_without_caption();
  bool add_definitions(cmark_node* list);
  DefinitionList::Entry& entry_for_definitions();

  const PreparedText& prepared_;
  BlockConverter& converter_;
  InlineConverter& inlines_;
  Conversion& conversion_;
  int depth_;
  Blocks blocks_;
  std::vector<OpenDiv> divs_;
  int ignored_divs_ = 0;  ///< open, but nested too deep to be made
  Inlines pending_caption_;
  Attributes pending_attributes_;
};

/// The number of the fence that this paragraph is, if it is one.
std::optional<std::size_t> fence_number(cmark_node* node);

}  // namespace newsexport::markdown
