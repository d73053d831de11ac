// External interface: number_citations().
#include "citations/number_citations.h"

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "model/traverse.h"

namespace newsexport {
namespace {

class Numbering {
 public:
  Numbering(Article& article, Diagnostics& diagnostics) : article_(article), diagnostics_(diagnostics) {
    for (Note& note : article.notes) notes_.emplace(note.key, &note);
    for (Reference& reference : article.references) index_reference(reference);
  }

  void number_text() { traverse_text(article_, make_visitor()); }

  // Notes are read in the order of their numbers, and what only they refer to comes after.
  void number_waiting_notes() {
    const Visitor visitor = make_visitor();
    while (!waiting_.empty()) {
      Note* const note = waiting_.front();
      waiting_.pop_front();
      place_ = note->position;
      traverse(note->content, visitor);
    }
  }

  // Notes that nothing refers to are printed all the same, after the others, so that no word is lost.
  void number_unreferenced_notes() {
    for (Note& note : article_.notes) {
      if (note.number != 0) continue;
      give_number(note);
      number_waiting_notes();
    }
    for (const Note& note : article_.notes) {
      if (note.reference_count > 0) continue;
      diagnostics_.warning(
          note.position, "note.unreferenced",
          fmt::format("nothing refers to the note \"{}\"; it is printed after the others", note.key));
    }
  }

 private:
  void index_reference(Reference& reference) {
    if (reference.key.empty() || references_.emplace(reference.key, &reference).second) return;
    diagnostics_.warning(reference.position, "citation.duplicate-key",
                         fmt::format("two references have the key \"{}\"; the first is used", reference.key));
  }

  Visitor make_visitor() {
    Visitor visitor;
    visitor.block = [this](const Block& block) {
      if (block.position.line > 0) place_ = block.position;
    };
    visitor.inline_ = [this](Inline& value) {
      if (auto* reference = std::get_if<NoteReference>(&value.value)) visit_note(*reference);
      if (auto* citation = std::get_if<Citation>(&value.value)) {
        for (CitationItem& item : citation->items) visit_citation(item);
      }
    };
    return visitor;
  }

  void give_number(Note& note) {
    note.number = ++last_note_;
    waiting_.push_back(&note);
  }

  void visit_note(NoteReference& reference) {
    const auto found = notes_.find(reference.key);
    if (found == notes_.end()) {
      if (!unknown_notes_.insert(reference.key).second) return;
      diagnostics_.warning(
          place_, "note.unknown-key",
          fmt::format("there is no note \"{}\"; the reference stays without a number", reference.key));
      return;
    }
    Note& note = *found->second;
    if (note.number == 0) give_number(note);
    reference.number = note.number;
    reference.occurrence = ++note.reference_count;
  }

  void visit_citation(CitationItem& item) {
    const auto found = references_.find(item.key);
    if (found == references_.end()) {
      if (!unknown_references_.insert(item.key).second) return;
      diagnostics_.warning(
          place_, "citation.unknown-key",
          fmt::format("there is no reference \"{}\"; the citation is printed as it stands", item.key));
      return;
    }
    Reference& cited = *found->second;
    if (cited.number == 0) cited.number = ++last_reference_;
    item.number = cited.number;
    item.occurrence = ++cited.citation_count;
  }

  Article& article_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, Note*> notes_;
  std::unordered_map<std::string, Reference*> references_;
  std::unordered_set<std::string> unknown_notes_;
  std::unordered_set<std::string> unknown_references_;
  std::deque<Note*> waiting_;
  Position place_;
  int last_note_ = 0;
  int last_reference_ = 0;
};

// By number; those without one stay in their order behind the others.
template <typename Numbered>
void sort_by_number(std::vector<Numbered>& values) {
  std::ranges::stable_sort(values, [](const Numbered& a, const Numbered& b) {
    if (a.number == 0 || b.number == 0) return a.number != 0 && b.number == 0;
    return a.number < b.number;
  });
}

}  // namespace

void number_citations(Article& article, Diagnostics& diagnostics) {
  Numbering numbering(article, diagnostics);
  numbering.number_text();
  numbering.number_waiting_notes();
  numbering.number_unreferenced_notes();
  sort_by_number(article.notes);
  sort_by_number(article.references);
}

}  // namespace newsexport
