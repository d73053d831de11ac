// External interface: make_link_sources().
#include "citations/link_sources.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "model/links.h"
#include "model/traverse.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::string_view kNotePrefix = "link-";

/// The address as people write it where it is to be read: without scheme and last slash.
std::string shown(std::string_view address) {
  std::string text = fold_case(trim(address));
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (text.starts_with(scheme)) text.erase(0, scheme.size());
  }
  if (text.ends_with('/')) text.pop_back();
  return text;
}

bool shows_address(const Link& link, const std::string& address) {
  const std::string words = shown(plain_text(link.content));
  return words == shown(address) || words == shown(link.target);
}

class LinkSources {
 public:
  LinkSources(Article& article, LinkPolicy policy) : article_(article), policy_(policy) {
    for (const Reference& reference : article.references) {
      keys_.insert(reference.key);
      for (const std::string name : {"URL", "DOI"}) {
        const std::string& address = reference.variable(name);
        if (!address.empty())
          by_address_.emplace(shown(name == "DOI" ? "doi.org/" + address : address), reference.key);
      }
    }
    for (const Note& note : article.notes) note_keys_.insert(note.key);
  }

  void make() {
    Visitor visitor;
    visitor.block = [this](const Block& block) {
      if (block.position.line > 0) place_ = block.position;
    };
    visitor.inlines = [this](Inlines& inlines) { mark_links(inlines); };
    traverse(article_.body, visitor);
    for (Correction& correction : article_.corrections) traverse(correction.content, visitor);
    for (Note& note : article_.notes) traverse(note.content, visitor);
    for (Note& note : notes_) article_.notes.push_back(std::move(note));
  }

 private:
  void mark_links(Inlines& inlines) {
    if (std::ranges::none_of(inlines,
                             [](const Inline& value) { return std::holds_alternative<Link>(value.value); }))
      return;
    Inlines marked;
    for (std::size_t i = 0; i < inlines.size(); ++i) {
      const auto* link = std::get_if<Link>(&inlines[i].value);
      const auto address = link ? outside_address(*link) : std::nullopt;
      const Inline* const next = i + 1 < inlines.size() ? &inlines[i + 1] : nullptr;
      const bool needs_marker = address && !shows_address(*link, *address) && !is_cited_by(next, *address);
      const std::string title = link ? link->title : "";
      marked.push_back(std::move(inlines[i]));
      if (needs_marker) marked.push_back(marker(*address, title));
    }
    inlines = std::move(marked);
  }

  std::optional<std::string> outside_address(const Link& link) const {
    if (trim(link.target).starts_with('#')) return std::nullopt;
    const auto address = safe_link(link.target, article_.canonical_url);
    return address && is_web_address(*address) ? address : std::nullopt;
  }

  bool is_cited_by(const Inline* next, const std::string& address) const {
    const auto* citation = next ? std::get_if<Citation>(&next->value) : nullptr;
    const auto found = by_address_.find(shown(address));
    if (!citation || found == by_address_.end()) return false;
    return std::ranges::any_of(citation->items,
                               [&](const CitationItem& item) { return item.key == found->second; });
  }

  Inline marker(const std::string& address, const std::string& title) {
    if (policy_ == LinkPolicy::notes) return {NoteReference{note_key(address)}};
    Citation citation;
    citation.items.emplace_back().key = reference_key(address, title);
    return {std::move(citation)};
  }

  /// Nothing but the address is known; the link's words are the article's, not the page's title.
  std::string reference_key(const std::string& address, const std::string& title) {
    const auto [found, is_new] = by_address_.emplace(shown(address), address);
    if (!is_new) return found->second;
    while (!keys_.insert(found->second).second) found->second += '_';
    Reference reference;
    reference.key = found->second;
    reference.type = "webpage";
    reference.variables["URL"] = address;
    if (!title.empty()) reference.variables["title"] = title;
    reference.position = place_;
    article_.references.push_back(std::move(reference));
    return found->second;
  }

  std::string note_key(const std::string& address) {
    const auto [found, is_new] = notes_by_address_.emplace(shown(address), "");
    if (!is_new) return found->second;
    int number = static_cast<int>(notes_.size());
    do {
      found->second = std::string(kNotePrefix) + std::to_string(++number);
    } while (!note_keys_.insert(found->second).second);
    Note note;
    note.key = found->second;
    Inlines words;
    append_text(words, address);
    Paragraph paragraph;
    paragraph.content.push_back({Link{address, {}, std::move(words)}});
    note.content.push_back({std::move(paragraph), place_});
    note.position = place_;
    notes_.push_back(std::move(note));
    return found->second;
  }

  Article& article_;
  LinkPolicy policy_;
  std::unordered_map<std::string, std::string> by_address_;
  std::unordered_map<std::string, std::string> notes_by_address_;
  std::unordered_set<std::string> keys_;
  std::unordered_set<std::string> note_keys_;
  std::vector<Note> notes_;
  Position place_;
};

}  // namespace

void make_link_sources(Article& article, LinkPolicy policy) {
  if (policy == LinkPolicy::inline_only) return;
  LinkSources(article, policy).make();
}

}  // namespace newsexport
