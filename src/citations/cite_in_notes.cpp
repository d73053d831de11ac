// External interface: cite_in_notes(), join_citations_in_notes().
#include "citations/cite_in_notes.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "model/traverse.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::string_view kNotePrefix = "cite-";

class NoteMaker {
 public:
  NoteMaker(Article& article, const CitationSetter& setter) : article_(article), setter_(setter) {
    for (const Note& note : article.notes) note_keys_.insert(note.key);
    for (const Reference& reference : article.references) references_.emplace(reference.key, &reference);
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
    for (std::size_t i = 0; i < inlines.size(); ++i) {
      if (!is_citation(inlines[i])) {
        moved.push_back(std::move(inlines[i]));
        continue;
      }
      auto* next = i + 1 < inlines.size() ? std::get_if<Text>(&inlines[i + 1].value) : nullptr;
      const std::string punctuation = next ? take_punctuation(next->text) : "";
      move_citation(std::get<Citation>(std::move(inlines[i].value)), punctuation, moved);
    }
    inlines = std::move(moved);
  }

  /// The marks at the beginning of the text that follows a citation, and no more than one of a kind.
  static std::string take_punctuation(std::string& text) {
    const std::size_t end = std::min(text.find_first_not_of(".,;:!?"), text.size());
    std::string marks = text.substr(0, end);
    text.erase(0, end);
    return marks;
  }

  static void drop_last_space(Inlines& text) {
    auto* last = text.empty() ? nullptr : std::get_if<Text>(&text.back().value);
    if (!last) return;
    while (last->text.ends_with(' ')) last->text.pop_back();
    if (last->text.empty()) text.pop_back();
  }

  void move_citation(Citation citation, const std::string& punctuation, Inlines& text) {
    Inlines words = std::exchange(citation.anchor, {});
    CitationItem& first = citation.items.front();
    if (first.mode == CitationMode::in_text) {
      const auto found = references_.find(first.key);
      if (found != references_.end()) words = setter_.author_words_for(article_.language).of(*found->second);
      first.mode = CitationMode::parenthetical;
    }
    if (words.empty()) drop_last_space(text);
    for (Inline& word : words) text.push_back(std::move(word));
    append_text(text, punctuation);
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
  const CitationSetter& setter_;
  std::unordered_set<std::string> note_keys_;
  std::unordered_map<std::string, const Reference*> references_;
  std::vector<Note> notes_;
  Position place_;
  int last_number_ = 0;
};

/// The full stop at the end of the last piece, if it ends in one.
void drop_last_stop(std::vector<CitationPiece>& pieces) {
  if (pieces.empty() || pieces.back().text.empty()) return;
  auto* text = std::get_if<Text>(&pieces.back().text.back().value);
  if (!text || !text->text.ends_with('.')) return;
  text->text.pop_back();
  if (text->text.empty()) pieces.back().text.pop_back();
}

}  // namespace

void cite_in_notes(Article& article, const CitationSetter& setter) {
  NoteMaker(article, setter).make();
}

void join_citations_in_notes(Article& article) {
  Visitor visitor;
  visitor.inlines = [](Inlines& inlines) {
    for (std::size_t i = 0; i + 1 < inlines.size(); ++i)
      if (auto* citation = std::get_if<Citation>(&inlines[i].value)) drop_last_stop(citation->pieces);
  };
  for (Note& note : article.notes) traverse(note.content, visitor);
}

}  // namespace newsexport
