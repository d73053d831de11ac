// External interface: render_cluster(), render_author().
#include "citations/csl/cluster.h"

#include <algorithm>

#include "citations/csl/collapse.h"
#include "citations/csl/rich_text.h"
#include "citations/csl/text_case.h"
#include "support/utf8.h"

namespace newsexport::csl {
namespace {

std::string year_of(const Node& node) {
  const Node* year = find_role(node, Role::year);
  if (!year) return {};
  Node copy = *year;
  if (Node* suffix = find_role(copy, Role::year_suffix)) *suffix = {};
  return characters(copy);
}

class Cluster {
 public:
  Cluster(const PlacedCluster& placed, const CslCluster& cluster, const std::vector<Item>& items,
          const Setting& setting)
      : placed_(placed),
        cluster_(cluster),
        items_(items),
        setting_(setting),
        style_(setting.style.citation) {}

  Node render() {
    for (const PlacedCite& cite : placed_) add(cite);
    collapse(cites_, setting_.style.citation,
             [this](const SetCite& cite) { return rendered(*cite.placed, true); });
    return dressed_inside(assembled(), style_.layout.dress, setting_.locale.is_english());
  }

 private:
  const CslCite& given(const PlacedCite& placed) const {
    return cluster_.cites[static_cast<std::size_t>(placed.cluster_index)];
  }

  Node rendered(const PlacedCite& placed, bool suppresses_author) const {
    CiteContext context = placed.context;
    context.suppresses_author = context.suppresses_author || suppresses_author;
    Renderer renderer(setting_, Area::citation, items_[placed.item], context);
    return renderer.render(style_.layout.children);
  }

  void add(const PlacedCite& placed) {
    SetCite cite;
    cite.placed = &placed;
    cite.node = rendered(placed, false);
    if (placed.context.is_author_only) {
      if (const Node* names = find_role(cite.node, Role::names)) cite.node = Node(*names);
    }
    if (const Node* names = find_role(cite.node, Role::names)) cite.names = characters(*names);
    cite.year = year_of(cite.node);
    cite.year_suffix = items_[placed.item].disambiguation.year_suffix;
    if (find_role(cite.node, Role::citation_number)) cite.number = items_[placed.item].citation_number;
    cite.has_prefix = !given(placed).prefix.empty();
    cite.has_suffix = !given(placed).suffix.empty();
    cite.has_locator = !placed.context.locator.empty();
    cites_.push_back(std::move(cite));
  }

  // A space where prefix or suffix have none of their own.
  Node with_affixes(SetCite& cite) const {
    const CslCite& own = given(*cite.placed);
    std::vector<Node> parts;
    if (cite.has_prefix) {
      Node prefix = rich_text(own.prefix);
      prefix.role = Role::affix;
      const std::string words = characters(prefix);
      if (begins_sentence(words)) capitalize_leading_term(cite.node);
      parts.push_back(std::move(prefix));
      if (needs_space_behind(words)) parts.push_back(mark(" "));
    }
    parts.push_back(std::move(cite.node));
    if (cite.has_suffix) {
      Node suffix = rich_text(own.suffix);
      suffix.role = Role::affix;
      const std::string words = characters(suffix);
      std::size_t at = 0;
      const char32_t first = words.empty() ? U' ' : next_code_point(words, at);
      if (is_letter(first) || is_digit(first) || first == U'(' || first == U'[' || first == U'\u201C') {
        parts.push_back(mark(" "));
      }
      for (Node* part = &suffix; part;) {
        part->is_literal = part->children.empty();
        part = part->children.empty() ? nullptr : &part->children.front();
      }
      parts.push_back(std::move(suffix));
    }
    Node node = branch(std::move(parts), Role::cite);
    node.index = cite.placed->cluster_index;
    return node;
  }

  static bool needs_space_behind(const std::string& prefix) {
    if (prefix.empty()) return false;
    const char last = prefix.back();
    return last != ' ' && last != '(' && last != '[' && last != '/' && !prefix.ends_with("’") &&
           !prefix.ends_with("“") && !prefix.ends_with("\u00A0");
  }

  static bool begins_sentence(const std::string& prefix) {
    const std::string_view words = trim(prefix);
    const bool is_closed = words.ends_with('.') || words.ends_with('?') || words.ends_with('!');
    return is_closed && words.find(' ') != std::string_view::npos;
  }

  // "Ibid." at the beginning of a note.
  static void capitalize_leading_term(Node& node) {
    Node* first = &node;
    while (first->role != Role::term && !first->children.empty()) {
      const auto child = std::ranges::find_if(first->children, [](const Node& n) { return !n.is_empty(); });
      if (child == first->children.end()) return;
      first = &*child;
    }
    if (first->role == Role::term) capitalize_first(*first);
  }

  Node assembled() {
    std::vector<Node> parts;
    bool is_first = true;
    bool ends_with_comma = false;
    for (SetCite& cite : cites_) {
      if (cite.is_left_out || (cite.node.is_empty() && !cite.has_prefix && !cite.has_suffix)) continue;
      if (is_first && setting_.style.is_note && !cite.has_prefix) {
        capitalize_leading_term(cite.node);
      }
      const std::string delimiter = cite.delimiter;
      Node node = with_affixes(cite);
      if (!is_first && ends_with_comma) {
        parts.push_back(mark(" "));
      } else if (!is_first && !begins_with_mark(node)) {
        parts.push_back(mark(delimiter));
      }
      is_first = false;
      ends_with_comma = cite.has_suffix && characters(node).ends_with(',');
      parts.push_back(std::move(node));
    }
    return branch(std::move(parts));
  }

  static bool begins_with_mark(const Node& node) {
    const std::string words = characters(node);
    return words.starts_with(',') || words.starts_with('.') || words.starts_with(';');
  }

  const PlacedCluster& placed_;
  const CslCluster& cluster_;
  const std::vector<Item>& items_;
  const Setting& setting_;
  const CitationStyle& style_;
  std::vector<SetCite> cites_;
};

}  // namespace

Node render_cluster(const PlacedCluster& placed, const CslCluster& cluster, const std::vector<Item>& items,
                    const Setting& setting) {
  return Cluster(placed, cluster, items, setting).render();
}

Node render_author(const PlacedCite& placed, const std::vector<Item>& items, const Setting& setting) {
  Renderer renderer(setting, Area::citation, items[placed.item], placed.context);
  Node node = renderer.render(setting.style.citation.layout.children);
  const Node* names = find_role(node, Role::names);
  return names ? Node(*names) : Node{};
}

}  // namespace newsexport::csl
