#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/source.h"

namespace newsexport::html {

/// An element, or a run of text, of a parsed document. Nodes live in their Document and point at each other;
/// comments, document types and processing instructions are not kept.
struct Node {
  /// Element names in lower case ("p", "amp-img", "svg"); empty: a run of text.
  std::string name;
  std::string text;                                             ///< of a text node, entities decoded
  std::vector<std::pair<std::string, std::string>> attributes;  ///< names in lower case
  Position position;

  Node* parent = nullptr;
  Node* first_child = nullptr;
  Node* last_child = nullptr;
  Node* previous = nullptr;
  Node* next = nullptr;
  std::size_t index = 0;  ///< in Document::nodes: document order, until nodes are moved

  bool is_text() const { return name.empty(); }
  bool is(std::string_view element) const { return name == element; }
  /// The attribute's value, or "".
  const std::string& value(std::string_view attribute) const;
  bool has(std::string_view attribute) const;
};

/// A tree that owns its nodes. Taking a node out of the tree leaves it in `nodes`, without a parent.
struct Document {
  std::deque<Node> nodes;  ///< the root (the element html) first

  Node& root() { return nodes.front(); }
  const Node& root() const { return nodes.front(); }
};

/// The next node in document order within `within`, or null: below `node` first, then after it.
const Node* next_node(const Node& node, const Node& within);
/// The same, without what is below `node`.
const Node* next_after(const Node& node, const Node& within);
Node* next_node(Node& node, const Node& within);
Node* next_after(Node& node, const Node& within);

/// The first element of that name at or below `node`, or null.
const Node* find_element(const Node& node, std::string_view name);
/// The nearest sibling element before or behind, past white space; null where text or nothing is there.
const Node* previous_element(const Node& node);
const Node* next_element(const Node& node);
/// The only element below `node` that is a direct child, where nothing else but white space is; else null.
const Node* only_child(const Node& node);
/// The nearest ancestor of that name, or null.
const Node* find_ancestor(const Node& node, std::string_view name);

/// Takes the node out of the tree.
void detach(Node& node);
/// Puts a node without parent behind the last child of `parent`.
void append_child(Node& parent, Node& node);
/// Puts a node without parent before `sibling`.
void insert_before(Node& sibling, Node& node);

/// A run of text below a node.
struct RunOfText {
  const Node* node = nullptr;
  bool begins_line = false;  ///< a line break, or the edge of a block or cell, stands before it
};

/// The runs of text at or below the node that are not empty. Scripts and style sheets have none.
std::vector<RunOfText> runs_of_text(const Node& node);

/// Their characters, white space as it is in the source, with a space where a line begins between two words.
std::string text_of(const Node& node);

/// Whether `list`, a value like that of `class` or `rel`, has the word, whatever the case of its letters.
bool has_word(std::string_view list, std::string_view word);
/// The words of a value like that of `class`.
std::vector<std::string_view> words_of(std::string_view list);

/// ASCII letters in lower case: what HTML means by "case-insensitive".
std::string ascii_lower(std::string_view text);
/// Space, tab, LF, FF, CR: what HTML collapses. A no-break space is none.
bool is_html_space(char c);
bool is_blank(std::string_view text);
/// `text` without such space at its ends.
std::string_view trim_html(std::string_view text);

}  // namespace newsexport::html
