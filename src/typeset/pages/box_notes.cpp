// Notes leave their section for the foot of the page: each is read after the block that first refers to it.
// See box_builder.h.
#include "support/utf8.h"
#include "typeset/pages/box_builder.h"

namespace newsexport {

/// Finds the section of the notes, where it stands and where each note's text begins.
void BoxBuilder::find_notes(const Element& element, std::size_t& offset) {
  for (const MarkupNode& node : element.children) {
    const auto* child = std::get_if<Element>(&node);
    if (!child) {
      offset += code_point_count(std::get<std::string>(node));
      continue;
    }
    if (element.has_class("notes") && child->has_class("note")) {
      notes_section_ = &element;
      const std::string id(child->attribute("id"));
      if (!id.empty()) notes_by_id_.emplace(id, found_notes_.size());
      found_notes_.push_back({child, offset, -1});
    }
    if (!notes_section_) path_to_notes_.push_back(child);
    find_notes(*child, offset);
    if (!notes_section_) path_to_notes_.pop_back();
  }
}

/// The note's index where this is the first reference to it, else -1.
int BoxBuilder::note_index(const Element& reference) {
  std::string_view target = reference.attribute("href");
  if (target.starts_with('#')) target.remove_prefix(1);
  const auto found = notes_by_id_.find(std::string(target));
  if (found == notes_by_id_.end() || found_notes_[found->second].index >= 0) return -1;
  found_notes_[found->second].index = static_cast<int>(tree_.notes.size());
  tree_.notes.emplace_back();
  waiting_notes_.push_back(found->second);
  return found_notes_[found->second].index;
}

/// Adds the notes that wait, where their structure may stand.
void BoxBuilder::flush_notes(StructureIndex parent) {
  if (waiting_notes_.empty() || parent == kArtifact) return;
  switch (structure_.kind_of(parent)) {
    case Kind::document:
    case Kind::article:
    case Kind::section:
    case Kind::division:
    case Kind::block_quote:
    case Kind::list_body:
      break;
    default:
      return;
  }
  while (!waiting_notes_.empty()) {
    const FoundNote note = found_notes_[waiting_notes_.front()];
    waiting_notes_.erase(waiting_notes_.begin());
    add_note(*note.element, parent, note.index);
  }
}

void BoxBuilder::add_note(const Element& note, StructureIndex parent, int index) {
  const std::size_t offset_before = offset_;
  for (const FoundNote& found : found_notes_)
    if (found.element == &note) offset_ = found.offset;
  styles_ = &note_resolver_;
  Box box;
  box.style = styles_->enter(note);
  box.structure = structure_.add(Kind::note, parent);
  box.id = note.attribute("id");
  structure_.at(box.structure).id = box.id.empty() ? "note-" + std::to_string(index + 1) : box.id;
  Place place;
  place.box = &box;
  place.structure = box.structure;
  place.inline_context = {.style = &box.style, .structure = box.structure};
  add_children(note, place);
  flush_text(place);
  styles_->leave();
  styles_ = &resolver_;
  offset_ = offset_before;
  tree_.notes[static_cast<std::size_t>(index)] = std::move(box);
}

/// Notes that nothing refers to are printed where the section stands.
void BoxBuilder::add_unreferred_notes(const Place& place) {
  flush_text(place);
  flush_notes(place.structure);
  for (FoundNote& found : found_notes_) {
    if (found.index >= 0) continue;
    found.index = static_cast<int>(tree_.notes.size());
    tree_.notes.emplace_back();
    add_note(*found.element, place.structure, found.index);
    place.box->children.push_back(std::move(tree_.notes.back()));
    tree_.notes.back() = Box();
  }
}

}  // namespace newsexport
