// External interface: with_shadow_trees().
#include "readers/html/shadow_trees.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>
#include <vector>

namespace newsexport::html {
namespace {

/// Besides a site's own elements (DOM, "attach a shadow root").
constexpr auto kHosts = std::to_array<std::string_view>({"article", "aside", "blockquote", "body", "div",
                                                         "footer", "h1", "h2", "h3", "h4", "h5", "h6",
                                                         "header", "main", "nav", "p", "section", "span"});

bool declares_shadow_tree(const Node& node) {
  if (!node.is("template") || !node.parent) return false;
  const std::string mode = ascii_lower(node.value("shadowrootmode"));
  if (mode != "open" && mode != "closed") return false;
  const std::string& host = node.parent->name;
  return host.find('-') != std::string::npos || std::ranges::find(kHosts, host) != kHosts.end();
}

std::vector<Node*> children_of(const Node& node) {
  std::vector<Node*> children;
  for (Node* child = node.first_child; child; child = child->next) children.push_back(child);
  return children;
}

void move_before(Node& sibling, Node& node) {
  detach(node);
  insert_before(sibling, node);
}

void move_into(Node& parent, Node& node) {
  detach(node);
  append_child(parent, node);
}

/// The slots of a tree in document order. Those of the trees within it have been filled.
std::vector<Node*> slots_of(Node& tree) {
  std::vector<Node*> slots;
  for (Node* at = next_node(tree, tree); at; at = next_node(*at, tree)) {
    if (at->is("slot")) slots.push_back(at);
  }
  return slots;
}

/// What a slot takes is shown in its place; what it holds itself only where it takes nothing.
void fill(Node& slot, const std::vector<Node*>& taken, Node& unseen) {
  for (Node* node : taken) move_before(slot, *node);
  for (Node* own : children_of(slot)) {
    if (taken.empty()) {
      move_before(slot, *own);
    } else {
      move_into(unseen, *own);
    }
  }
  detach(slot);
}

void compose(Node& tree) {
  Node& host = *tree.parent;
  const std::vector<Node*> slots = slots_of(tree);
  const std::vector<Node*> held = children_of(host);
  // A tree without a slot hides what its host holds. Where that is the article, it is not meant to go.
  for (Node* child : children_of(tree)) move_before(tree, *child);
  if (slots.empty()) return;
  std::map<std::string, std::vector<Node*>> offered;
  for (Node* child : held) {
    if (child == &tree) continue;
    offered[child->is_text() ? std::string() : child->value("slot")].push_back(child);
    detach(*child);
  }
  for (Node* slot : slots) {
    const auto found = offered.find(slot->value("name"));
    const bool is_taking = found != offered.end();
    fill(*slot, is_taking ? found->second : std::vector<Node*>(), tree);
    if (is_taking) offered.erase(found);  // of two slots of one name the first takes all
  }
  for (const auto& [name, nodes] : offered) {
    for (Node* node : nodes) append_child(tree, *node);
  }
}

Document in_document_order(Document& document) {
  Document ordered;
  std::vector<Node*> copies(document.nodes.size(), nullptr);
  for (const Node* at = &document.root(); at; at = next_node(*at, document.root())) {
    const Node* parent = at->parent;
    Node& copy = ordered.nodes.emplace_back(*at);
    copy.parent = copy.first_child = copy.last_child = copy.previous = copy.next = nullptr;
    copy.index = ordered.nodes.size() - 1;
    copies[at->index] = &copy;
    if (parent) append_child(*copies[parent->index], copy);
  }
  return ordered;
}

}  // namespace

Document with_shadow_trees(Document document) {
  std::vector<Node*> trees;
  std::unordered_set<const Node*> hosts;  // a second tree of one host is none
  for (Node& node : document.nodes) {
    if (declares_shadow_tree(node) && hosts.insert(node.parent).second) trees.push_back(&node);
  }
  if (trees.empty()) return document;
  // The inner ones first: a slot of the outer tree may stand among what an inner host holds.
  std::ranges::for_each(trees.rbegin(), trees.rend(), [](Node* tree) { compose(*tree); });
  return in_document_order(document);
}

}  // namespace newsexport::html
