#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "readers/html/conversion.h"
#include "readers/html/inline_reader.h"

namespace newsexport::html {

/// Where blocks are read: what all share, the language and direction of what is around, and how many blocks
/// stand around already.
struct Surroundings {
  const Conversion& conversion;
  std::string language;
  Direction direction = Direction::inherit;
  int depth = 0;
  /// Elements that are read elsewhere (the caption of a figure); not owned, may be null.
  const std::unordered_set<const Node*>* set_aside = nullptr;

  /// Those of what stands in `node`, one block deeper.
  Surroundings inside(const Node& node) const;
};

/// All that stands below `node`, as blocks.
Blocks blocks_below(const Node& node, const Surroundings& surroundings);

/// The blocks of `blocks` run together as one line of text, where they are all paragraphs; else none.
std::optional<Inlines> as_one_line(const Blocks& blocks);

/// Collects the blocks of one container. Running text between them, marked as such or not, becomes
/// paragraphs; elements that mean nothing leave their content.
class Flow {
 public:
  explicit Flow(const Surroundings& surroundings)
      : surroundings_(surroundings),
        inlines_(surroundings.conversion),
        language_(surroundings.language),
        direction_(surroundings.direction) {}

  void add(const Node& node);
  void add_children(const Node& node);
  Blocks finish();

 private:
  void add_block_element(const Node& node);
  void add_heading(const Node& node, int level);
  void add_container(const Node& node);
  bool add_caption(const Node& node);
  void add_all(Blocks blocks, const Node& node);
  void add_running(const Node& node);
  void flush();
  void emit(Block block);
  Blocks special_blocks(const Node& node, bool& is_special);

  const Surroundings& surroundings_;
  InlineReader inlines_;
  Blocks blocks_;
  Inlines run_;
  Position run_position_;
  std::optional<Position> start_position_;  ///< of the element whose first text has not come yet
  std::string language_;
  Direction direction_;
  std::vector<const Node*> wrappers_;     ///< elements around the run that mark its text or link it
  std::vector<std::string> pending_ids_;  ///< of elements whose first block has not come yet
  std::vector<std::string> classes_;      ///< of the paragraph that is read
};

}  // namespace newsexport::html
