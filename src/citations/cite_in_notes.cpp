// External interface: cite_in_notes(), place_cited_authors().
#include "citations/cite_in_notes.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "model/traverse.h"

namespace newsexport {
namespace {

constexpr std::string_view kNotePrefix = "cite-";

/// The text without its notes, in traverse()'s order.
void traverse_text(Article& article, const Visitor& visitor) {
  for (Inlines* inlines : {&article.kicker, &article.headline, &article.standfirst}) traverse(*inlines, visitor);
  traverse(article.abstract, visitor);
  traverse(article.body, visitor);
  for (Correction& correction : article.corrections) traverse(correction.content, visitor);
}

class NoteMaker {
 public:
  explicit NoteMaker(Article& article) : article_(article) {
    for (const Note& note : article.notes) note_keys_.insert(note.key);
    for (const Reference& reference : article.references) references_.insert(reference.key);
  }

  void make() {
    Visitor visitor;
    visitor.block = [this](const Block& block) {
      if (block.position.line > 0) place_ = block.position;
    };
    visitor.inlines = [this](Inlines& inlines) { move_citations(inlines); };
    traverse_text(article_, visitor);
    for (Note& note : notes_) article_.notes.push_back(std::move(note));
  }

 private:
  bool cites_something(const Citation& citation) const {
    return std::ranges::any_of(citation.items,
                               [&](const CitationItem& item) { return references_.contains(item.key); });
  }

  void move_citations(Inlines& inlines) {
    const auto is_citation = [&](const Inline& value) {
      const auto* citation = std::get_if<Citation>(&value.value);
      return citation && cites_something(*citation);
    };
    if (std::ranges::none_of(inlines, is_citation)) return;
    Inlines moved;
    for (Inline& value : inlines) {
      if (!is_citation(value)) {
        moved.push_back(std::move(value));
        continue;
      }
      move_citation(std::get<Citation>(std::move(value.value)), moved);
    }
    inlines = std::move(moved);
  }

  void move_citation(Citation citation, Inlines& text) {
    const bool names_author =
        !citation.items.empty() && citation.items.front().mode == CitationMode::in_text;
    Citation words;
    words.anchor = std::move(citation.anchor);
    citation.anchor.clear();
    if (names_author || !words.anchor.empty()) text.push_back({std::move(words)});
    NoteReference reference;
    do {
      reference.key = std::string(kNotePrefix) + std::to_string(++last_number_);
    } while (!note_keys_.insert(reference.key).second);
    add_note(reference.key, std::move(citation));
    text.push_back({std::move(reference)});
  }

  void add_note(const std::string& key, Citation citation) {
    Paragraph paragraph;
    paragraph.content.push_back({std::move(citation)});
    Note note;
    note.key = key;
    note.position = place_;
    note.content.push_back({std::move(paragraph), place_});
    notes_.push_back(std::move(note));
  }

  Article& article_;
  std::unordered_set<std::string> note_keys_;
  std::unordered_set<std::string> references_;
  std::vector<Note> notes_;
  Position place_;
  int last_number_ = 0;
};

/// Of the notes that hold nothing but a citation which names its author.
std::unordered_map<std::string, const Inlines*> authors_by_note(const Article& article) {
  std::unordered_map<std::string, const Inlines*> authors;
  for (const Note& note : article.notes) {
    if (!note.key.starts_with(kNotePrefix) || note.content.size() != 1) continue;
    const auto* paragraph = std::get_if<Paragraph>(&note.content.front().value);
    if (!paragraph || paragraph->content.size() != 1) continue;
    const auto* citation = std::get_if<Citation>(&paragraph->content.front().value);
    if (citation && !citation->author.empty()) authors.emplace(note.key, &citation->author);
  }
  return authors;
}

}  // namespace

void cite_in_notes(Article& article) {
  NoteMaker(article).make();
}

void place_cited_authors(Article& article) {
  const auto authors = authors_by_note(article);
  if (authors.empty()) return;
  Visitor visitor;
  visitor.inlines = [&](Inlines& inlines) {
    for (std::size_t i = 0; i + 1 < inlines.size(); ++i) {
      auto* words = std::get_if<Citation>(&inlines[i].value);
      const auto* reference = std::get_if<NoteReference>(&inlines[i + 1].value);
      if (!words || !words->items.empty() || !words->anchor.empty() || !reference) continue;
      const auto found = authors.find(reference->key);
      if (found != authors.end()) words->author = *found->second;
    }
  };
  traverse_text(article, visitor);
}

}  // namespace newsexport
