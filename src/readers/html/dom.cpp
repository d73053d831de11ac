// External interface: the tree of a parsed HTML document, walked without recursion.
#include "readers/html/dom.h"

#include <algorithm>

#include "readers/html/elements.h"

namespace newsexport::html {
namespace {

const std::string kNoValue;

bool shows_no_text(const Node& node) {
  return node.is("script") || node.is("style") || node.is("template");
}

}  // namespace

const std::string& Node::value(std::string_view attribute) const {
  for (const auto& [attribute_name, attribute_value] : attributes) {
    if (attribute_name == attribute) return attribute_value;
  }
  return kNoValue;
}

bool Node::has(std::string_view attribute) const {
  return std::ranges::any_of(attributes, [&](const auto& one) { return one.first == attribute; });
}

const Node* next_after(const Node& node, const Node& within) {
  for (const Node* at = &node; at && at != &within; at = at->parent) {
    if (at->next) return at->next;
  }
  return nullptr;
}

const Node* next_node(const Node& node, const Node& within) {
  return node.first_child ? node.first_child : next_after(node, within);
}

Node* next_node(Node& node, const Node& within) {
  return const_cast<Node*>(next_node(std::as_const(node), within));
}

Node* next_after(Node& node, const Node& within) {
  return const_cast<Node*>(next_after(std::as_const(node), within));
}

const Node* find_element(const Node& node, std::string_view name) {
  for (const Node* at = &node; at; at = next_node(*at, node)) {
    if (at->is(name)) return at;
  }
  return nullptr;
}

const Node* previous_element(const Node& node) {
  const Node* at = node.previous;
  while (at && at->is_text() && is_blank(at->text)) at = at->previous;
  return at && !at->is_text() ? at : nullptr;
}

const Node* next_element(const Node& node) {
  const Node* at = node.next;
  while (at && at->is_text() && is_blank(at->text)) at = at->next;
  return at && !at->is_text() ? at : nullptr;
}

const Node* only_child(const Node& node) {
  const Node* found = nullptr;
  for (const Node* child = node.first_child; child; child = child->next) {
    if (child->is_text() && is_blank(child->text)) continue;
    if (found || child->is_text()) return nullptr;
    found = child;
  }
  return found;
}

const Node* find_ancestor(const Node& node, std::string_view name) {
  const Node* at = node.parent;
  while (at && !at->is(name)) at = at->parent;
  return at;
}

void detach(Node& node) {
  if (!node.parent) return;
  (node.previous ? node.previous->next : node.parent->first_child) = node.next;
  (node.next ? node.next->previous : node.parent->last_child) = node.previous;
  node.parent = node.previous = node.next = nullptr;
}

void append_child(Node& parent, Node& node) {
  node.parent = &parent;
  node.previous = parent.last_child;
  (parent.last_child ? parent.last_child->next : parent.first_child) = &node;
  parent.last_child = &node;
}

void insert_before(Node& sibling, Node& node) {
  node.parent = sibling.parent;
  node.next = &sibling;
  node.previous = sibling.previous;
  (sibling.previous ? sibling.previous->next : sibling.parent->first_child) = &node;
  sibling.previous = &node;
}

std::vector<RunOfText> runs_of_text(const Node& node) {
  std::vector<RunOfText> runs;
  bool begins_line = true;
  for (const Node* at = &node; at;) {
    if (!at->text.empty()) {
      runs.push_back({at, begins_line});
      begins_line = false;
    }
    begins_line = begins_line || parts_words(*at);
    if (at->first_child && !shows_no_text(*at)) {
      at = at->first_child;
      continue;
    }
    while (at != &node && !at->next) {
      at = at->parent;
      begins_line = begins_line || parts_words(*at);
    }
    at = at == &node ? nullptr : at->next;
  }
  return runs;
}

std::string text_of(const Node& node) {
  std::string text;
  for (const RunOfText& run : runs_of_text(node)) {
    const bool is_parted =
        text.empty() || is_html_space(text.back()) || is_html_space(run.node->text.front());
    if (run.begins_line && !is_parted) text += ' ';
    text += run.node->text;
  }
  return text;
}

std::vector<std::string_view> words_of(std::string_view list) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < list.size();) {
    const auto is_space_at = [&](std::size_t index) { return is_html_space(list[index]); };
    while (at < list.size() && is_space_at(at)) ++at;
    const std::size_t from = at;
    while (at < list.size() && !is_space_at(at)) ++at;
    if (at > from) words.push_back(list.substr(from, at - from));
  }
  return words;
}

bool has_word(std::string_view list, std::string_view word) {
  return std::ranges::any_of(words_of(list),
                             [&](std::string_view one) { return ascii_lower(one) == ascii_lower(word); });
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool is_html_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool is_blank(std::string_view text) {
  return std::ranges::all_of(text, is_html_space);
}

std::string_view trim_html(std::string_view text) {
  while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_html_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace newsexport::html
