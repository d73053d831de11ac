// External interface: prepare_conversion().
#include "readers/html/conversion.h"

#include <algorithm>

#include "readers/html/address.h"
#include "readers/html/elements.h"

namespace newsexport::html {
namespace {

bool is_pre_ancestor(const Node& node) {
  return node.is("pre") || node.is("listing") || node.is("xmp");
}

// Marks all that stand around a block; each is marked once, so that the whole stays linear.
void mark_parents(const Node& node, const Node& root, std::vector<bool>& has_block) {
  for (const Node* at = node.parent; at && !has_block[at->index]; at = at->parent) {
    has_block[at->index] = true;
    if (at == &root) return;
  }
}

void look_at(const Node& node, const Node& root, Conversion& conversion) {
  if (node.is_text()) return;
  if ((parts_words(node) && !node.is("br")) || starts_break_run(node))
    mark_parents(node, root, conversion.has_block);
  if (!node.value("id").empty()) conversion.ids.insert(node.value("id"));
  if (!node.is("a")) return;
  if (!node.value("name").empty()) conversion.ids.insert(node.value("name"));
  if (node.value("href").starts_with('#') && !conversion.footnotes.references.contains(&node)) {
    conversion.linked_ids.insert(std::string(fragment_of(node.value("href"))));
  }
}

}  // namespace

bool starts_break_run(const Node& node) {
  if (!node.is("br") || is_pre_ancestor(*node.parent)) return false;
  const Node* next = next_element(node);
  return next && next->is("br");
}

bool Conversion::is_left_out(const Node& node) const {
  if (node.index < left_out.size() && !left_out[node.index].empty()) return true;
  return footnotes.left_out.contains(&node) || is_never_shown(node);
}

std::string Conversion::kept_id(const Node& node) const {
  const std::string& id = node.value("id");
  if (linked_ids.contains(id)) return id;
  const std::string& name = node.value("name");
  return node.is("a") && linked_ids.contains(name) ? name : std::string();
}

Conversion prepare_conversion(const Node& root, const HtmlContext& context, Diagnostics& diagnostics,
                              std::span<const std::string_view> left_out) {
  Conversion conversion{context, diagnostics, find_footnotes(root, context.note_prefix, left_out), {}, {},
                        {},      left_out};
  std::size_t highest_index = 0;
  for (const Node* at = &root; at; at = next_node(*at, root))
    highest_index = std::max(highest_index, at->index);
  conversion.has_block.resize(highest_index + 1);
  for (const Node* at = &root; at;) {
    const bool is_gone = at->index < left_out.size() && !left_out[at->index].empty();
    if (!is_gone) look_at(*at, root, conversion);
    at = is_gone ? next_after(*at, root) : next_node(*at, root);
  }
  conversion.linked_ids.erase("");
  return conversion;
}

}  // namespace newsexport::html
