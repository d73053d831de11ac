// External interface: find_unread() of a SourceNode.
#include "readers/account/source_node.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "readers/account/prose.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

std::string lower_case(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return lower;
}

/// The rows of a list, found by the last name of their paths.
class SetAsideTable {
 public:
  explicit SetAsideTable(std::span<const SetAside> rows) {
    for (const SetAside& row : rows) {
      rows_[lower_case(row.path.substr(row.path.rfind('/') + 1))].push_back(&row);
    }
  }

  /// `path` has the names from the root on, in lower case, an attribute's with "@".
  const SetAside* find(const std::vector<std::string>& path) const {
    const auto found = rows_.find(path.back());
    if (found == rows_.end()) return nullptr;
    const auto row =
        std::ranges::find_if(found->second, [&](const SetAside* one) { return fits(*one, path); });
    return row == found->second.end() ? nullptr : *row;
  }

 private:
  static bool fits(const SetAside& row, const std::vector<std::string>& path) {
    const std::vector<std::string_view> names = split(row.path, '/');
    if (names.size() > path.size()) return false;
    return std::equal(names.rbegin(), names.rend(), path.rbegin(),
                      [](std::string_view a, const std::string& b) { return lower_case(a) == b; });
  }

  std::unordered_map<std::string, std::vector<const SetAside*>> rows_;
};

/// What stands between the lost parts of an element: where it has text of its own, its elements stand in a
/// line with that.
char joint_of(const SourceNode& node) {
  const bool is_running_text = std::ranges::any_of(
      node.children, [](const SourceNode& child) { return child.kind == SourceNode::Kind::text; });
  return is_running_text ? ' ' : '\n';
}

void append_lost(std::string& all, std::string_view lost, char joint) {
  if (!all.empty() && !lost.empty()) all += joint;
  all += lost;
}

/// Walks a tree once. Where all text below an element is lost, the element is one entry: nobody read it, and
/// its parts are not worth a message each.
class Search {
 public:
  Search(const SetAsideTable& table, const ArticleWords& words, Compare compare)
      : table_(table), words_(words), compare_(compare) {}

  Unread search(const SourceNode& root) {
    root_ = &root;
    const Part part = look_at(root);
    if (!part.lost.empty()) put(found_.unread, part.lost, root.name, root.position);
    return std::move(found_);
  }

 private:
  struct Part {
    std::string lost;  ///< a line for each element
    bool has_known = false;
  };

  static std::string path_name(const SourceNode& node) {
    return (node.kind == SourceNode::Kind::attribute ? "@" : "") + lower_case(node.name);
  }

  Part look_at(const SourceNode& node) {
    if (node.kind == SourceNode::Kind::neighbour) return {};
    if (node.kind == SourceNode::Kind::text) {
      Part part = look_at_text(node.text);
      return part.lost.empty() || !is_joined(node) ? part : Part{.lost = {}, .has_known = true};
    }
    // The items of a list have the path of the list.
    const bool is_named = !node.name.empty();
    if (is_named) path_.push_back(path_name(node));
    const SetAside* row = is_named ? table_.find(path_) : nullptr;
    Part part;
    if (row) {
      set_aside(node, *row);
    } else if (node.kind == SourceNode::Kind::attribute) {
      part = look_at_text(node.text);
    } else {
      part = look_inside(node);
    }
    if (is_named) path_.pop_back();
    return part;
  }

  static bool has_attributes(const SourceNode& node) {
    return std::ranges::any_of(node.children, [](const SourceNode& child) {
      return child.kind == SourceNode::Kind::attribute ||
             (child.kind == SourceNode::Kind::element && has_attributes(child));
    });
  }

  /// The text of a line as it reads: "the 21<sup>st</sup> century" has
  /// the word "21st", which its pieces do not show.
  bool is_known_line(const SourceNode& node) const {
    if (joint_of(node) != ' ' || compare_ == Compare::exactly) return false;
    std::string line;
    const bool has_elements = append_line(node, line);
    if (!has_elements || !is_prose(line) || !words_.lost_part(line).empty()) return false;
    // A line may be known but for a few letters; each of its words is asked for too.
    return std::ranges::all_of(split_words(line),
                               [&](const std::string& word) { return words_.lost_part(word).empty(); });
  }

  /// False where the node holds text alone.
  static bool append_line(const SourceNode& node, std::string& line) {
    bool has_elements = false;
    for (const SourceNode& child : node.children) {
      if (child.kind == SourceNode::Kind::text) {
        line += child.text;
      } else if (child.kind == SourceNode::Kind::element) {
        has_elements = true;
        append_line(child, line);
      }
    }
    return has_elements;
  }

  /// Pieces of a word that elements divide are known by the word.
  bool is_joined(const SourceNode& text) {
    if (compare_ == Compare::exactly) return false;
    if (places_.empty()) list_texts(*root_);
    const std::size_t at = places_.at(&text);
    return words_.says_joined(at > 0 ? texts_[at - 1] : std::string_view{}, text.text,
                              at + 1 < texts_.size() ? texts_[at + 1] : std::string_view{});
  }

  void list_texts(const SourceNode& node) {
    for (const SourceNode& child : node.children) {
      if (child.kind == SourceNode::Kind::element) list_texts(child);
      if (child.kind != SourceNode::Kind::text && child.kind != SourceNode::Kind::neighbour) continue;
      places_.emplace(&child, texts_.size());
      texts_.push_back(child.text);
    }
  }

  /// "By" before a name that is marked, "and" between two.
  static bool is_joining_word(const SourceNode& text) {
    constexpr std::size_t kLongest = 5;
    const std::string_view word = trim(text.text);
    return text.kind == SourceNode::Kind::text && word.size() <= kLongest &&
           word.find_first_of(" \n\t") == std::string_view::npos;
  }

  Part look_inside(const SourceNode& node) {
    if (is_known_line(node) && !has_attributes(node)) return {.lost = {}, .has_known = true};
    std::vector<Part> parts;
    parts.reserve(node.children.size());
    Part all;
    for (const SourceNode& child : node.children) {
      parts.push_back(look_at(child));
      all.has_known = all.has_known || parts.back().has_known;
    }
    const char joint = joint_of(node);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].lost.empty()) continue;
      const SourceNode& child = node.children[i];
      if (all.has_known && is_joining_word(child)) continue;
      const bool is_own = child.kind == SourceNode::Kind::text || child.name.empty();
      if (all.has_known) {
        put(found_.unread, parts[i].lost, is_own ? name_of(node) : child.name, child.position);
      } else {
        append_lost(all.lost, parts[i].lost, joint);
      }
    }
    return all;
  }

  Part look_at_text(std::string_view text) const {
    Part part;
    if (compare_ == Compare::exactly) {
      if (!unsaid_lines(text).empty()) part.lost = lines_with_words(text);
      part.has_known = part.lost.empty();
      return part;
    }
    const std::string shown = without_markup(text);
    const std::vector<std::string_view> lines = split(shown, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string_view line = lines[i];
      if (!is_prose(line)) continue;
      const std::string lost = words_.lost_part(line);
      part.has_known = part.has_known || lost.size() < trim(line).size();
      const bool is_joined =
          !lost.empty() && words_.says_joined(i > 0 ? lines[i - 1] : std::string_view{}, line,
                                              i + 1 < lines.size() ? lines[i + 1] : std::string_view{});
      part.has_known = part.has_known || is_joined;
      if (lost.empty() || is_joined) continue;
      if (!part.lost.empty()) part.lost += '\n';
      part.lost += collapse_space(lost);
    }
    return part;
  }

  void set_aside(const SourceNode& node, const SetAside& row) {
    if (row.reason.empty()) return;
    const std::string lost = all_lost(node);
    if (!lost.empty()) put(found_.set_aside, lost, row.reason, node.position);
  }

  /// All lines in it that the article does not say as they are, but for what is nothing to be read.
  std::string all_lost(const SourceNode& node) {
    if (node.kind != SourceNode::Kind::element) return unsaid_lines(node.text);
    const char joint = joint_of(node);
    std::string line;
    if (joint == ' ' && append_line(node, line) && !has_attributes(node)) return unsaid_lines(line);
    std::string all;
    for (const SourceNode& child : node.children) {
      if (!child.name.empty()) path_.push_back(path_name(child));
      const SetAside* row = child.name.empty() ? nullptr : table_.find(path_);
      if (!row || !row->reason.empty()) append_lost(all, all_lost(child), joint);
      if (!child.name.empty()) path_.pop_back();
    }
    return all;
  }

  static std::string lines_with_words(std::string_view text) {
    std::string all;
    const std::string shown = without_markup(text);
    for (const std::string_view line : split(shown, '\n')) {
      if (has_word(line)) append_lost(all, collapse_space(line), '\n');
    }
    return all;
  }

  std::string unsaid_lines(std::string_view text) const {
    if (is_said(text)) return {};
    std::string unsaid;
    const std::string shown = without_markup(text);
    const bool has_tags = shown.size() != text.size();
    // Without tags the lines are those of the file: a phrase may go on in the next.
    if (!has_tags) return collapse_space(text);
    for (const std::string_view line : split(shown, '\n')) {
      if (!is_said(line)) append_lost(unsaid, collapse_space(line), '\n');
    }
    return unsaid;
  }

  /// As a whole, or line by line where the reader made paragraphs of its lines.
  bool is_said(std::string_view text) const {
    return !has_word(text) || words_.says(text) ||
           std::ranges::all_of(split(text, '\n'), [this](std::string_view line) {
             return !has_word(line) || words_.says(line);
           });
  }

  /// The nearest name, where the node is an item of a list.
  std::string_view name_of(const SourceNode& node) const {
    return node.name.empty() && !path_.empty() ? std::string_view(path_.back()) : node.name;
  }

  void put(std::vector<LeftOut>& entries, const std::string& text, std::string_view reason,
           Position position) {
    if (said_[&entries].insert(text).second) entries.push_back({text, std::string(reason), position});
  }

  const SetAsideTable& table_;
  const ArticleWords& words_;
  Compare compare_;
  std::vector<std::string> path_;
  const SourceNode* root_ = nullptr;
  std::vector<std::string_view> texts_;  ///< all of the source, in order; empty until a text is missed
  std::unordered_map<const SourceNode*, std::size_t> places_;  ///< in it
  /// The same text lost twice is one loss; but a text that is set aside in one place may be missed in
  /// another.
  std::unordered_map<const std::vector<LeftOut>*, std::unordered_set<std::string>> said_;
  Unread found_;
};

}  // namespace

Unread find_unread(const SourceNode& root, std::span<const SetAside> set_aside, const ArticleWords& words,
                   Compare compare) {
  const SetAsideTable table(set_aside);
  return Search(table, words, compare).search(root);
}

}  // namespace newsexport
