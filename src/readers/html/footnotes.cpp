// External interface: find_footnotes().
#include "readers/html/footnotes.h"

#include <algorithm>
#include <optional>

#include "readers/html/address.h"
#include "readers/html/elements.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

constexpr std::string_view kNoteHints = "footnote|endnote|reference|citation|cite_|fn|note";
constexpr std::size_t kLongestMark = 8;      // bytes of "[12]" or "†"
constexpr std::size_t kLongestHeading = 40;  // bytes of "Notes and references"
// A target above these is a chapter; what is looked into for each link stays bounded.
constexpr std::size_t kLongestNote = 20'000;  // bytes
constexpr int kMostNoteNodes = 2000;

bool has_role(const Node& node, std::string_view role) {
  return has_word(node.value("role"), std::string("doc-") + std::string(role)) ||
         has_word(node.value("epub:type"), role);
}

// "1", "[12]", "(a)", "*", "†": what stands for a note.
bool is_mark(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > kLongestMark) return false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) letters += is_letter(next_code_point(text, at));
  return letters <= 1;
}

bool is_backlink_text(std::string_view text) {
  const std::string bare = fold_case(trim(text));
  return is_mark(bare) || bare.starts_with("back") || bare.starts_with("return") || bare.find("↩") < 2;
}

bool is_in_page_link(const Node& node) {
  return node.is("a") && node.value("href").size() > 1 && node.value("href").front() == '#';
}

bool is_holder(const Node& node) {
  return node.is("li") || node.is("p") || node.is("div") || node.is("dd") || node.is("aside") ||
         node.is("section") || node.is("tr");
}

class FootnoteFinder {
 public:
  FootnoteFinder(const Node& root, const std::string& key_prefix, std::span<const std::string_view> left_out)
      : root_(root), key_prefix_(key_prefix), left_out_(left_out) {}

  Footnotes find() {
    for (const Node* at = &root_; at; at = next_node(*at, root_)) {
      if (at->is_text()) continue;
      if (!at->value("id").empty()) by_id_.emplace(at->value("id"), at);
      if (at->is("a") && !at->value("name").empty()) by_id_.emplace(at->value("name"), at);
    }
    for (const Node* at = &root_; at;) {
      const bool is_gone = at->index < left_out_.size() && !left_out_[at->index].empty();
      if (!is_gone && is_in_page_link(*at)) read_link(*at);
      at = is_gone ? next_after(*at, root_) : next_node(*at, root_);
    }
    for (const Footnotes::Found& note : found_.notes) leave_out_marks(*note.content);
    for (const Footnotes::Found& note : found_.notes) leave_out_list(*note.content);
    return std::move(found_);
  }

 private:
  const Node* target_of(const Node& link) const {
    const auto found = by_id_.find(std::string(fragment_of(link.value("href"))));
    return found == by_id_.end() ? nullptr : found->second;
  }

  bool contains(const Node& outer, const Node& inner) const {
    const Node* at = &inner;
    while (at && at != &outer && at != &root_) at = at->parent;
    return at == &outer;
  }

  // The element whose words are the note: a list item, paragraph or box at or around the target.
  const Node* holder_of(const Node& target) const {
    const Node* at = &target;
    while (at && at != &root_ && !is_holder(*at)) at = at->parent;
    return at == &root_ ? nullptr : at;
  }

  bool links_back(const Node& holder, const Node& link) const {
    for (const Node* at = &holder; at; at = next_node(*at, holder)) {
      if (!is_in_page_link(*at)) continue;
      const Node* back = target_of(*at);
      if (back && (contains(*back, link) || contains(link, *back)) && !contains(holder, *back)) return true;
    }
    return false;
  }

  static bool is_marked_reference(const Node& link) {
    if (has_role(link, "noteref") || has_role(link, "footnoteref")) return true;
    const bool is_raised = link.parent->is("sup") || find_element(link, "sup");
    return is_raised || hints_at(link, kNoteHints) || hints_at(*link.parent, kNoteHints);
  }

  bool is_marked_note(const Node& holder) const {
    const Node* at = &holder;
    for (int level = 0; at && at != &root_ && level < 4; ++level, at = at->parent) {
      if (has_role(*at, "footnote") || has_role(*at, "endnote") || has_role(*at, "endnotes")) return true;
      if (hints_at(*at, kNoteHints)) return true;
    }
    return false;
  }

  void read_link(const Node& link) {
    const bool has_note_role = has_role(link, "noteref");
    if (!has_note_role && !is_mark(text_of(link))) return;
    const Node* target = target_of(link);
    const Node* holder = target ? holder_of(*target) : nullptr;
    if (!holder || contains(*holder, link) || contains(link, *holder)) return;
    const auto known = keys_.find(holder);
    if (known == keys_.end() && !is_note(link, *holder, has_note_role)) return;
    const bool is_alone = link.parent->is("sup") && only_child(*link.parent) == &link;
    const Node& reference = is_alone ? *link.parent : link;
    found_.references.emplace(&reference, key_of(*holder));
  }

  static bool is_small(const Node& holder) {
    std::size_t bytes = 0;
    int nodes = 0;
    for (const Node* at = &holder; at; at = next_node(*at, holder)) {
      bytes += at->text.size();
      if (bytes > kLongestNote || ++nodes > kMostNoteNodes) return false;
    }
    return true;
  }

  bool is_note(const Node& link, const Node& holder, bool has_note_role) const {
    // A link from a note back to the text is no reference to a note; the text comes first.
    if (holder.index < link.index && !has_note_role) return false;
    if (!has_note_role && !is_marked_reference(link)) return false;
    if (!is_small(holder)) return false;
    const std::string text = text_of(holder);
    if (is_mark(text) || trim(text).empty()) return false;
    return has_note_role || links_back(holder, link) || is_marked_note(holder);
  }

  std::string key_of(const Node& holder) {
    const auto [known, is_new] = keys_.emplace(&holder, std::string());
    if (is_new) {
      known->second = key_prefix_ + "fn" + std::to_string(keys_.size());
      found_.notes.push_back({known->second, &holder});
      found_.left_out.insert(&holder);
    }
    return known->second;
  }

  bool is_backlink(const Node& node) const {
    if (has_role(node, "backlink") || hints_at(node, "backlink|backref|footnote-back|reversefootnote")) {
      return true;
    }
    if (!is_in_page_link(node) || found_.references.contains(&node)) return false;
    return is_backlink_text(text_of(node));
  }

  void leave_out_marks(const Node& holder) {
    for (const Node* at = holder.first_child; at;) {
      if (!at->is_text() && is_backlink(*at)) {
        const bool is_alone = at->parent != &holder && at->parent->is("sup") && only_child(*at->parent) == at;
        found_.left_out.insert(is_alone ? at->parent : at);
        at = next_after(*at, holder);
      } else {
        at = next_node(*at, holder);
      }
    }
    leave_out_own_number(holder);
  }

  // The number that a note in a paragraph begins with; that of a list item is the list's.
  void leave_out_own_number(const Node& holder) {
    const Node* at = holder.first_child;
    while (at && ((at->is_text() && is_blank(at->text)) || found_.left_out.contains(at) ||
                  (at->is("a") && text_of(*at).empty()))) {
      at = at->next;
    }
    if (at && at->is("p")) return leave_out_own_number(*at);
    if (at && at->is("sup") && is_mark(text_of(*at))) found_.left_out.insert(at);
  }

  bool is_emptied(const Node& node) const {
    for (const Node* child = node.first_child; child; child = child->next) {
      const bool is_gone =
          found_.left_out.contains(child) || child->is("hr") || child->is("br") || is_blank(text_of(*child));
      if (!is_gone && !is_notes_heading(*child)) return false;
    }
    return true;
  }

  static bool is_notes_heading(const Node& node) {
    return heading_level(node) > 0 && text_of(node).size() <= kLongestHeading;
  }

  // The list that holds only notes, the boxes around it, and the heading or rule before them.
  void leave_out_list(const Node& note) {
    const Node* outermost = &note;
    while (outermost->parent && outermost->parent != &root_) {
      if (!judged_.insert(outermost->parent).second || !is_emptied(*outermost->parent)) break;
      outermost = outermost->parent;
      found_.left_out.insert(outermost);
    }
    if (outermost == &note) return;
    const Node* before = previous_element(*outermost);
    if (before && is_notes_heading(*before)) {
      found_.left_out.insert(before);
      before = previous_element(*before);
    }
    if (before && before->is("hr")) found_.left_out.insert(before);
  }

  const Node& root_;
  const std::string& key_prefix_;
  std::span<const std::string_view> left_out_;
  Footnotes found_;
  std::unordered_map<std::string, const Node*> by_id_;
  std::unordered_map<const Node*, std::string> keys_;
  std::unordered_set<const Node*> judged_;  ///< parents of notes: each is looked into once
};

}  // namespace

Footnotes find_footnotes(const Node& root, const std::string& key_prefix,
                         std::span<const std::string_view> left_out) {
  return FootnoteFinder(root, key_prefix, left_out).find();
}

}  // namespace newsexport::html
