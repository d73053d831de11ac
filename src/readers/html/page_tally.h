#pragma once

#include <string_view>
#include <vector>

#include "readers/html/dom.h"

namespace newsexport::html {

/// What stands at and below a node, in numbers.
struct Tally {
  int text = 0;            ///< characters; a run of white space counts as one
  int commas = 0;          ///< of any script
  double link_text = 0;    ///< characters within links; within the page they count for less
  int paragraph_text = 0;  ///< characters in elements that hold prose: p, blockquote, li, td, pre, …
  int heading_text = 0;
  int paragraphs = 0;
  int items = 0;
  int pictures = 0;
  int inputs = 0;
  int embeds = 0;
};

/// The tallies of all nodes of a page, and which of them have been taken out. Taking a node out is told to
/// all around it, so that the numbers always speak of what is left.
class PageTally {
 public:
  explicit PageTally(const Document& document);

  const Tally& of(const Node& node) const { return tallies_[node.index]; }
  /// The part of the text that is links, from 0 to 1.
  double link_density(const Node& node) const;

  /// `reason` must outlive the tally ("site navigation").
  void take_out(const Node& node, std::string_view reason);
  bool is_out(const Node& node) const { return !reasons_[node.index].empty(); }
  /// Why the node was taken out, by Node::index; empty: it was not.
  const std::vector<std::string_view>& reasons() const { return reasons_; }

 private:
  std::vector<Tally> tallies_;
  std::vector<std::string_view> reasons_;
};

/// The next node that is neither out nor below one that is.
const Node* next_kept(const Node& node, const Node& within, const PageTally& tally);

}  // namespace newsexport::html
