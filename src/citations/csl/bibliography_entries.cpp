// External interface: render_entries().
#include "citations/csl/bibliography_entries.h"

#include <algorithm>

namespace newsexport::csl {
namespace {

void collect_names(Node& node, std::vector<Node*>& names) {
  if (node.role == Role::name) {
    names.push_back(&node);
    return;
  }
  for (Node& child : node.children) collect_names(child, names);
}

// The names of an entry as they were before any of them was replaced.
struct Authors {
  std::string whole;
  std::vector<std::string> each;
};

Authors authors_of(Node& names) {
  Authors authors;
  authors.whole = characters(names);
  std::vector<Node*> nodes;
  collect_names(names, nodes);
  for (const Node* node : nodes) authors.each.push_back(characters(*node));
  return authors;
}

class AuthorSubstitution {
 public:
  explicit AuthorSubstitution(const BibliographyStyle& style)
      : substitute_(*style.subsequent_author_substitute), rule_(style.substitute_rule) {}

  void apply(Node& entry) {
    Node* names = find_role(entry, Role::names);
    if (!names) {
      before_ = {};
      return;
    }
    const Authors now = authors_of(*names);
    const bool is_same = !now.whole.empty() && now.whole == before_.whole;
    switch (rule_) {
      case AuthorSubstitute::complete_all:
        if (is_same) replace_all(*names);
        break;
      case AuthorSubstitute::complete_each:
        if (is_same) replace_first(*names, now.each.size());
        break;
      case AuthorSubstitute::partial_each:
        replace_first(*names, common(now));
        break;
      case AuthorSubstitute::partial_first:
        replace_first(*names, std::min<std::size_t>(common(now), 1));
        break;
    }
    before_ = now;
  }

 private:
  std::size_t common(const Authors& now) const {
    std::size_t count = 0;
    while (count < now.each.size() && count < before_.each.size() && now.each[count] == before_.each[count]) {
      ++count;
    }
    return count;
  }

  void replace_all(Node& names) const {
    names.children = {mark(substitute_)};
    names.text.clear();
  }

  void replace_first(Node& names, std::size_t count) const {
    std::vector<Node*> nodes;
    collect_names(names, nodes);
    if (nodes.empty() && characters(names) == before_.whole) return replace_all(names);
    for (std::size_t at = 0; at < std::min(count, nodes.size()); ++at) {
      nodes[at]->children = {mark(substitute_)};
      nodes[at]->text.clear();
    }
  }

  const std::string& substitute_;
  const AuthorSubstitute rule_;
  Authors before_;
};

Node affixed(std::string prefix, Node node, std::string suffix) {
  Dress dress;
  dress.prefix = std::move(prefix);
  dress.suffix = std::move(suffix);
  return dressed(std::move(node), dress, true);
}

EntryNodes render_entry(std::size_t item_index, const Item& item, const Setting& setting) {
  const BibliographyStyle& style = *setting.style.bibliography;
  const CiteContext context;
  Renderer renderer(setting, Area::bibliography, item, context);
  EntryNodes entry;
  entry.item = item_index;
  const Dress& layout = style.layout.dress;
  if (style.second_field_align.empty()) {
    entry.text = dressed_inside(renderer.render(style.layout.children), layout, item.is_english);
    return entry;
  }
  std::vector<Node> fields = renderer.render_each(style.layout.children);
  if (fields.empty()) return entry;
  Dress plain = layout;
  plain.prefix.clear();
  plain.suffix.clear();
  Node first = std::move(fields.front());
  fields.erase(fields.begin());
  entry.label = dressed(affixed(layout.prefix, std::move(first), ""), plain, item.is_english);
  entry.text = dressed(affixed("", branch(std::move(fields)), layout.suffix), plain, item.is_english);
  return entry;
}

}  // namespace

std::vector<EntryNodes> render_entries(const std::vector<std::size_t>& order, const std::vector<Item>& items,
                                       const Setting& setting) {
  const BibliographyStyle& style = *setting.style.bibliography;
  std::vector<EntryNodes> entries;
  for (const std::size_t item : order) entries.push_back(render_entry(item, items[item], setting));
  if (style.subsequent_author_substitute) {
    AuthorSubstitution substitution(style);
    for (EntryNodes& entry : entries) substitution.apply(entry.text);
  }
  return entries;
}

}  // namespace newsexport::csl
