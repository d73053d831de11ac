// External interface: read_list(), read_definitions().
#include "readers/html/lists.h"

#include <algorithm>
#include <iterator>

#include "readers/html/elements.h"

namespace newsexport::html {
namespace {

List::Numbering numbering_of(const Node& node) {
  const std::string& type = node.value("type");
  const std::string style = style_value(node, "list-style-type");
  if (type == "a" || style == "lower-alpha" || style == "lower-latin") return List::Numbering::lower_alpha;
  if (type == "A" || style == "upper-alpha" || style == "upper-latin") return List::Numbering::upper_alpha;
  if (type == "i" || style == "lower-roman") return List::Numbering::lower_roman;
  if (type == "I" || style == "upper-roman") return List::Numbering::upper_roman;
  return List::Numbering::decimal;
}

bool is_figure_block(const Block& block) {
  return std::holds_alternative<Figure>(block.value);
}

bool has_paragraph_element(const Node& item) {
  for (const Node* child = item.first_child; child; child = child->next) {
    if (child->is("p")) return true;
  }
  return false;
}

int start_of(const Node& node) {
  const int start = number_of(node.value("start"), 1);
  const Node* first = node.first_child;
  while (first && !first->is("li")) first = first->next;
  return first ? number_of(first->value("value"), start) : start;
}

// Items may hold nested lists beside them, as many pages have it: they belong to the item before.
class ItemCollector {
 public:
  ItemCollector(List& list, const Surroundings& surroundings) : list_(list), surroundings_(surroundings) {}

  void add_children(const Node& node) {
    for (const Node* child = node.first_child; child; child = child->next) add(*child);
  }

 private:
  void add(const Node& node) {
    if (node.is_text() ? is_blank(node.text) : surroundings_.conversion.is_left_out(node)) return;
    if (node.is("li")) {
      if (has_paragraph_element(node)) list_.is_tight = false;
      Blocks item = blocks_below(node, surroundings_.inside(node));
      if (const std::string id = surroundings_.conversion.kept_id(node); !id.empty() && !item.empty()) {
        if (item.front().id.empty()) item.front().id = id;
      }
      if (!item.empty()) list_.items.push_back(std::move(item));
      return;
    }
    Surroundings inner = surroundings_.inside(node);
    Flow flow(inner);
    flow.add(node);
    Blocks blocks = flow.finish();
    if (blocks.empty()) return;
    if (list_.items.empty() || !is_list(node)) list_.items.emplace_back();
    std::move(blocks.begin(), blocks.end(), std::back_inserter(list_.items.back()));
  }

  List& list_;
  const Surroundings& surroundings_;
};

void add_groups(const Node& node, const Surroundings& surroundings, DefinitionList& list) {
  for (const Node* child = node.first_child; child; child = child->next) {
    if (child->is_text() ? is_blank(child->text) : surroundings.conversion.is_left_out(*child)) continue;
    const bool is_group = !child->is_text() && (find_element(*child, "dt") || find_element(*child, "dd"));
    if (child->is("div") && is_group) {
      add_groups(*child, surroundings, list);
      continue;
    }
    if (child->is("dt")) {
      if (list.entries.empty() || !list.entries.back().descriptions.empty()) list.entries.emplace_back();
      Inlines term = as_one_line(blocks_below(*child, surroundings.inside(*child))).value_or(Inlines{});
      if (term.empty()) append_text(term, trim_html(text_of(*child)));
      if (!term.empty()) list.entries.back().terms.push_back(std::move(term));
      continue;
    }
    if (list.entries.empty()) list.entries.emplace_back();
    const Surroundings inner = surroundings.inside(*child);
    Flow flow(inner);
    child->is("dd") ? flow.add_children(*child) : flow.add(*child);
    if (Blocks blocks = flow.finish(); !blocks.empty()) {
      list.entries.back().descriptions.push_back(std::move(blocks));
    }
  }
}

}  // namespace

bool is_list(const Node& node) {
  return node.is("ul") || node.is("ol") || node.is("menu") || node.is("dir");
}

Blocks read_list(const Node& node, const Surroundings& surroundings) {
  List list;
  if (node.is("ol")) {
    list.kind = List::Kind::numbered;
    list.numbering = numbering_of(node);
    list.start = start_of(node);
  }
  const Surroundings inner = surroundings.inside(node);
  ItemCollector(list, inner).add_children(node);
  if (list.items.empty()) return {};
  const bool is_gallery = std::ranges::all_of(
      list.items, [](const Blocks& item) { return std::ranges::all_of(item, is_figure_block); });
  if (!is_gallery) return {Block{std::move(list), node.position, {}, {}, {}, {}}};
  Blocks figures;
  for (Blocks& item : list.items) std::move(item.begin(), item.end(), std::back_inserter(figures));
  return figures;
}

Blocks read_definitions(const Node& node, const Surroundings& surroundings) {
  DefinitionList list;
  add_groups(node, surroundings.inside(node), list);
  std::erase_if(list.entries, [](const DefinitionList::Entry& entry) {
    return entry.terms.empty() && entry.descriptions.empty();
  });
  if (list.entries.empty()) return {};
  const bool has_terms =
      std::ranges::any_of(list.entries, [](const auto& entry) { return !entry.terms.empty(); });
  if (has_terms) return {Block{std::move(list), node.position, {}, {}, {}, {}}};
  Blocks blocks;
  for (auto& entry : list.entries) {
    for (Blocks& one : entry.descriptions) std::move(one.begin(), one.end(), std::back_inserter(blocks));
  }
  return blocks;
}

}  // namespace newsexport::html
