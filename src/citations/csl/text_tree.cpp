// External interface: Node, its making and its dress.
#include "citations/csl/text_tree.h"

#include <algorithm>

#include "citations/csl/text_case.h"

namespace newsexport::csl {

bool Node::is_empty() const {
  return text.empty() && std::ranges::all_of(children, [](const Node& child) { return child.is_empty(); });
}

Node leaf(std::string text, Role role) {
  Node node;
  node.text = std::move(text);
  node.role = role;
  return node;
}

Node mark(std::string text) {
  Node node = leaf(std::move(text));
  node.is_literal = true;
  return node;
}

Node branch(std::vector<Node> children, Role role) {
  Node node;
  node.children = std::move(children);
  node.role = role;
  return node;
}

Node join(std::vector<Node> nodes, const std::string& delimiter, Role role) {
  Node joined;
  joined.role = role;
  for (Node& node : nodes) {
    if (node.is_empty()) continue;
    if (!joined.children.empty() && !delimiter.empty()) joined.children.push_back(mark(delimiter));
    joined.children.push_back(std::move(node));
  }
  return joined;
}

namespace {

void apply_inner(Node& content, const Dress& dress, bool is_english) {
  if (dress.strips_periods) strip_periods(content);
  if (dress.text_case != TextCase::none) apply_text_case(content, dress.text_case, is_english);
}

bool is_plain(const Node& node) {
  return node.format == Format{} && !node.has_quotes && node.display == Display::none &&
         node.role == Role::none && !node.is_nocase;
}

}  // namespace

Node dressed(Node content, const Dress& dress, bool is_english) {
  if (content.is_empty()) return {};
  apply_inner(content, dress, is_english);
  if (dress.format != Format{} || dress.has_quotes) {
    if (!is_plain(content)) content = branch({std::move(content)});
    if (!content.text.empty()) content = branch({leaf(std::move(content.text))});
    content.format = dress.format;
    content.has_quotes = dress.has_quotes;
  }
  if (!dress.prefix.empty() || !dress.suffix.empty()) {
    std::vector<Node> parts;
    if (!dress.prefix.empty()) parts.push_back(mark(dress.prefix));
    parts.push_back(std::move(content));
    if (!dress.suffix.empty()) parts.push_back(mark(dress.suffix));
    content = branch(std::move(parts));
  }
  if (dress.display != Display::none) {
    content = branch({std::move(content)});
    content.display = dress.display;
  }
  return content;
}

Node dressed_inside(Node content, const Dress& dress, bool is_english) {
  if (content.is_empty()) return {};
  Dress affixes;
  affixes.prefix = dress.prefix;
  affixes.suffix = dress.suffix;
  Dress rest = dress;
  rest.prefix.clear();
  rest.suffix.clear();
  return dressed(dressed(std::move(content), affixes, is_english), rest, is_english);
}

std::string characters(const Node& node) {
  std::string text = node.text;
  for (const Node& child : node.children) text += characters(child);
  return text;
}

void strip_periods(Node& node) {
  std::erase(node.text, '.');
  for (Node& child : node.children) strip_periods(child);
}

Node* find_role(Node& node, Role role) {
  if (node.role == role && !node.is_empty()) return &node;
  for (Node& child : node.children) {
    if (Node* found = find_role(child, role)) return found;
  }
  return nullptr;
}

const Node* find_role(const Node& node, Role role) {
  return find_role(const_cast<Node&>(node), role);
}

}  // namespace newsexport::csl
