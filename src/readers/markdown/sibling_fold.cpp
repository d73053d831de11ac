// External interface: SiblingFold, fence_number().
#include "readers/markdown/sibling_fold.h"

#include <cmark-gfm.h>

#include <iterator>

#include "readers/markdown/fenced_divs.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

// The text that a paragraph begins with; "" where it begins with anything else.
std::string_view first_text(cmark_node* node) {
  if (!node || cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH) return {};
  cmark_node* child = cmark_node_first_child(node);
  if (!child || cmark_node_get_type(child) != CMARK_NODE_TEXT) return {};
  return cmark_node_get_literal(child);
}

void set_first_text(cmark_node* paragraph, const std::string& text) {
  cmark_node_set_literal(cmark_node_first_child(paragraph), text.c_str());
}

bool is_table(cmark_node* node) {
  return node && std::string_view(cmark_node_get_type_string(node)) == "table";
}

bool is_definition(cmark_node* item) {
  return item && first_text(cmark_node_first_child(item)).starts_with(kDefinition);
}

// The bytes of "Table:" or ":" at the start of a caption, or 0.
std::size_t caption_mark_length(std::string_view text) {
  for (const std::string_view mark : {"Table:", "table:"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return text.starts_with(": ") ? 1 : 0;
}

}  // namespace

std::optional<std::size_t> fence_number(cmark_node* node) {
  const std::string_view text = first_text(node);
  if (!text.starts_with(kFence)) return std::nullopt;
  return token_at(text, 0).number;
}

void SiblingFold::add_fence(const Fence& fence, Position position) {
  if (fence.kind == Fence::Kind::open) {
    if (depth() < kDeepestNesting) {
      divs_.push_back({&fence, position, {}});
    } else {
      conversion_.report_depth(position);
      ++ignored_divs_;
    }
  } else if (ignored_divs_ > 0) {
    --ignored_divs_;
  } else if (!divs_.empty()) {
    close_div();
  } else {
    conversion_.diagnostics.warning(position, "markdown.div-unopened", "this fence ends no div; left out");
  }
}

void SiblingFold::close_div() {
  OpenDiv div = std::move(divs_.back());
  divs_.pop_back();
  Blocks made = fold_div(div.fence->attributes, std::move(div.content), div.position, conversion_);
  std::move(made.begin(), made.end(), std::back_inserter(out()));
}

Table* SiblingFold::table_without_caption() {
  auto* table = out().empty() ? nullptr : std::get_if<Table>(&out().back().value);
  return table && table->caption.empty() ? table : nullptr;
}

void SiblingFold::give_caption(cmark_node* paragraph, std::size_t skipped, bool to_previous) {
  Attributes attributes;
  Inlines caption = converter_.caption(paragraph, skipped, attributes);
  if (to_previous) {
    table_without_caption()->caption = std::move(caption);
    out().back().id = attributes.id;
  } else {
    pending_caption_ = std::move(caption);
    pending_attributes_ = std::move(attributes);
  }
}

// "Table: …" or ": …" right behind or before a table.
bool SiblingFold::add_caption(cmark_node* node) {
  const std::size_t mark = caption_mark_length(first_text(node));
  const bool follows = is_table(cmark_node_previous(node)) && table_without_caption();
  if (mark == 0 || (!follows && !is_table(cmark_node_next(node)))) return false;
  give_caption(node, mark, follows);
  return true;
}

// The entry that a list of definitions belongs to: of the paragraph before it, its term.
DefinitionList::Entry& SiblingFold::entry_for_definitions() {
  Block term = std::move(out().back());
  if (auto* list = std::get_if<DefinitionList>(&term.value)) {
    DefinitionList moved = std::move(*list);
    out().back().value = std::move(moved);
    return std::get<DefinitionList>(out().back().value).entries.back();
  }
  out().pop_back();
  const bool continues = !out().empty() && std::holds_alternative<DefinitionList>(out().back().value);
  if (!continues) out().push_back({DefinitionList{}, term.position, {}, {}, {}, {}});
  auto& entries = std::get<DefinitionList>(out().back().value).entries;
  entries.push_back({{std::move(std::get<Paragraph>(term.value).content)}, {}});
  return entries.back();
}

// A list whose items the preparation made of ":   text" lines.
bool SiblingFold::add_definitions(cmark_node* list) {
  cmark_node* item = cmark_node_first_child(list);
  if (cmark_node_get_type(list) != CMARK_NODE_LIST || !is_definition(item)) return false;
  const bool has_term = !out().empty() && (std::holds_alternative<Paragraph>(out().back().value) ||
                                           std::holds_alternative<DefinitionList>(out().back().value));
  cmark_node* before = cmark_node_previous(list);
  const bool is_apart = !before || cmark_node_get_start_line(list) > cmark_node_get_end_line(before) + 1;
  const bool is_caption = !cmark_node_next(item) && is_apart && is_table(cmark_node_next(list));
  if (is_caption && !table_without_caption()) {
    give_caption(cmark_node_first_child(item), kDefinition.size() + 1, false);
    return true;
  }
  for (; item; item = cmark_node_next(item)) {
    cmark_node* paragraph = cmark_node_first_child(item);
    if (is_definition(item) && has_term) {
      set_first_text(paragraph, std::string(first_text(paragraph).substr(kDefinition.size() + 1)));
      DefinitionList::Entry& entry = entry_for_definitions();
      entry.descriptions.push_back(converter_.blocks(item, depth() + 1));
    } else {
      Blocks content = converter_.blocks(item, depth() + 1);
      std::move(content.begin(), content.end(), std::back_inserter(out()));
    }
  }
  return true;
}

void SiblingFold::add(cmark_node* node) {
  if (first_text(node).starts_with(kAnchor)) return;
  if (const auto number = fence_number(node)) {
    const Position position = inlines_.position(node);
    return add_fence(prepared_.fences[std::min(*number, prepared_.fences.size() - 1)], position);
  }
  if (add_caption(node) || add_definitions(node)) return;
  converter_.add_block(node, depth(), out());
  if (pending_caption_.empty() || !is_table(node)) return;
  table_without_caption()->caption = std::exchange(pending_caption_, {});
  out().back().id = std::exchange(pending_attributes_, {}).id;
}

Blocks SiblingFold::finish() {
  while (!divs_.empty()) {
    conversion_.diagnostics.warning(divs_.back().position, "markdown.div-unclosed",
                                    "this div is never closed; it ends where what holds it ends");
    close_div();
  }
  return std::move(blocks_);
}

}  // namespace newsexport::markdown
