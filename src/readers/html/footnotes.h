#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "readers/html/dom.h"

namespace newsexport::html {

/// The notes of a text: an in-page link such as `<sup><a href="#fn1">1</a></sup>` to a list item or paragraph
/// that is marked as a note or links back.
struct Footnotes {
  struct Found {
    std::string key;
    const Node* content = nullptr;  ///< the element that holds the note's words
  };
  std::vector<Found> notes;  ///< in the order of their first reference
  /// The link, or the `sup` around it, and the key of its note.
  std::unordered_map<const Node*, std::string> references;
  /// What must not be shown in its place: the notes themselves, the list and heading that are left empty, and
  /// within the notes their own numbers and links back.
  std::unordered_set<const Node*> left_out;
};

/// `key_prefix` begins each key. References within a node for which `left_out`, by Node::index, has a reason
/// are none; it may be shorter than the tree.
Footnotes find_footnotes(const Node& root, const std::string& key_prefix,
                         std::span<const std::string_view> left_out);

}  // namespace newsexport::html
