// External interface: render_cluster(), render_author().
#include "citations/csl/cluster.h"

#include <algorithm>
#include <unordered_map>

#include "citations/csl/rich_text.h"
#include "citations/csl/text_case.h"
#include "support/utf8.h"

namespace newsexport::csl {
namespace {

// A cite that is set, and what collapsing has to know of it.
struct SetCite {
  const PlacedCite* placed = nullptr;
  Node node;          // without its own affixes
  std::string names;  // of the first cs:names, as set
  std::string year;   // without its suffix
  int year_suffix = 0;
  int number = 0;  // the citation number that it prints; 0 where it prints none
  bool has_prefix = false;
  bool has_suffix = false;
  bool has_locator = false;
  bool is_collapsed = false;  // only year, suffix or range end is left of it
  bool is_left_out = false;
  std::string delimiter;  // before it
};

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
    const bool groups = style_.collapse == Collapse::year || style_.collapse == Collapse::year_suffix ||
                        style_.collapse == Collapse::year_suffix_ranged || style_.cite_group_delimiter;
    if (groups && !style_.sort.empty()) group_names();
    for (SetCite& cite : cites_) cite.delimiter = style_.layout.delimiter;
    if (style_.collapse == Collapse::citation_number) collapse_numbers();
    if (groups) collapse_names();
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

  // Sorted cites with the same names stand together, at the place of the first.
  void group_names() {
    std::unordered_map<std::string, std::size_t> places;
    std::vector<std::vector<SetCite>> groups;
    for (SetCite& cite : cites_) {
      const std::string key = cite.names.empty() ? "\n" + std::to_string(groups.size()) : cite.names;
      const auto [place, is_new] = places.try_emplace(key, groups.size());
      if (is_new) groups.emplace_back();
      groups[place->second].push_back(std::move(cite));
    }
    cites_.clear();
    for (std::vector<SetCite>& group : groups) {
      for (SetCite& cite : group) cites_.push_back(std::move(cite));
    }
  }

  static bool follows_number(const SetCite& before, const SetCite& cite) {
    return before.number > 0 && cite.number == before.number + 1 && !cite.has_prefix && !before.has_suffix &&
           !cite.has_locator && !before.has_locator;
  }

  void collapse_numbers() {
    for (std::size_t begin = 0; begin < cites_.size();) {
      std::size_t end = begin + 1;
      while (end < cites_.size() && follows_number(cites_[end - 1], cites_[end])) ++end;
      if (end - begin >= 3) {
        for (std::size_t at = begin + 1; at + 1 < end; ++at) cites_[at].is_left_out = true;
        cites_[end - 1].delimiter = "–";
        cites_[end - 1].is_collapsed = true;
      }
      if (style_.after_collapse_delimiter && end < cites_.size() && end - begin >= 3) {
        cites_[end].delimiter = *style_.after_collapse_delimiter;
      }
      begin = end;
    }
  }

  // CSL 1.0.2 has ", "; the suite has it only where the cites are sorted.
  const std::string& group_delimiter() const {
    static const std::string kComma = ", ";
    if (style_.cite_group_delimiter) return *style_.cite_group_delimiter;
    return style_.sort.empty() || style_.collapse == Collapse::none ? style_.layout.delimiter : kComma;
  }

  // Cites without names belong together where nothing but a year suffix tells them apart.
  static bool belongs_together(const SetCite& first, const SetCite& cite) {
    if (!first.names.empty()) return cite.names == first.names;
    return cite.names.empty() && first.year_suffix > 0 && cite.year_suffix > 0 && cite.year == first.year;
  }

  void collapse_names() {
    for (std::size_t begin = 0; begin < cites_.size();) {
      std::size_t end = begin + 1;
      while (end < cites_.size() && belongs_together(cites_[begin], cites_[end])) ++end;
      for (std::size_t at = begin + 1; at < end; ++at) {
        cites_[at].delimiter = group_delimiter();
        if (cites_[at - 1].has_locator && style_.after_collapse_delimiter) {
          cites_[at].delimiter = *style_.after_collapse_delimiter;
        }
      }
      if (style_.collapse != Collapse::none) collapse_years(begin, end);
      if (end < cites_.size() && (style_.collapse == Collapse::year || end - begin > 1)) {
        cites_[end].delimiter = style_.after_collapse_delimiter.value_or(style_.layout.delimiter);
      }
      begin = end;
    }
  }

  void collapse_years(std::size_t begin, std::size_t end) {
    const bool collapses_suffixes =
        style_.collapse == Collapse::year_suffix || style_.collapse == Collapse::year_suffix_ranged;
    for (std::size_t at = begin + 1; at < end; ++at) {
      if (cites_[at].has_prefix) continue;
      SetCite& cite = cites_[at];
      const SetCite& before = cites_[at - 1];
      const bool same_year = collapses_suffixes && cite.year_suffix > 0 && before.year_suffix > 0 &&
                             !cite.year.empty() && cite.year == before.year && !before.has_locator &&
                             !before.has_suffix;
      if (same_year) {
        keep_suffix(cite);
      } else {
        cite.node = rendered(*cite.placed, true);
      }
      cite.is_collapsed = true;
    }
    if (style_.collapse == Collapse::year_suffix_ranged) collapse_suffix_ranges(begin, end);
  }

  void keep_suffix(SetCite& cite) {
    cite.delimiter =
        style_.year_suffix_delimiter.value_or(style_.cite_group_delimiter.value_or(style_.layout.delimiter));
    Node* suffix = find_role(cite.node, Role::year_suffix);
    if (!suffix) return;
    Node only = std::move(*suffix);
    if (cite.has_locator) {
      *suffix = {};
      if (Node* year = find_role(cite.node, Role::year)) *year = std::move(only);
      Node whole = rendered(*cite.placed, true);
      Node* part = find_role(whole, Role::year);
      if (part) {
        Node* inner = find_role(*part, Role::year_suffix);
        if (inner) {
          Node kept = std::move(*inner);
          *part = std::move(kept);
        }
        cite.node = std::move(whole);
      }
      return;
    }
    cite.node = std::move(only);
  }

  void collapse_suffix_ranges(std::size_t begin, std::size_t end) {
    const auto continues = [&](std::size_t at) {
      return cites_[at].year == cites_[at - 1].year &&
             cites_[at].year_suffix == cites_[at - 1].year_suffix + 1 && cites_[at - 1].year_suffix > 0 &&
             !cites_[at].has_prefix && !cites_[at].has_locator && !cites_[at - 1].has_locator &&
             !cites_[at - 1].has_suffix;
    };
    for (std::size_t first = begin; first < end;) {
      std::size_t last = first + 1;
      while (last < end && continues(last)) ++last;
      if (last - first >= 3) {
        for (std::size_t at = first + 1; at + 1 < last; ++at) cites_[at].is_left_out = true;
        cites_[last - 1].delimiter = "–";
      }
      first = last;
    }
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
