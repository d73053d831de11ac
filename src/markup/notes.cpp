// External interface: write_notes() (declared in back_matter.h).
#include "markup/back_matter.h"
#include "markup/blocks.h"
#include "markup/inlines.h"

namespace newsexport {
namespace {

// The number stands in the note's first paragraph, or in one of its own where the note begins otherwise.
void write_note_text(Content& content, const Note& note, const BackLinks& links) {
  auto rest = note.content.begin();
  const auto* paragraph =
      note.content.empty() ? nullptr : std::get_if<Paragraph>(&note.content.front().value);
  if (paragraph) {
    open_block(content, "p", "", note.content.front());
    ++rest;
  } else {
    content.xml.open("p");
  }
  write_back_links(content, links, links.number > 0 ? std::to_string(links.number) + "." : "");
  if (paragraph) write_inlines(content, paragraph->content);
  content.xml.close();
  content.xml.line();
  write_blocks(content, rest, note.content.end());
}

// <div> and not <aside>: Apple Books and Thorium take an <aside> out of the page.
void write_note(Content& content, const Note& note) {
  content.xml.open("div");
  if (note.number > 0) content.write_id(note_id(note.number));
  content.xml.attribute("class", "note");
  content.xml.attribute("epub:type", "footnote");
  content.xml.attribute("role", "doc-footnote");
  content.xml.line();
  const int count = note.number > 0 ? note.reference_count : 0;
  write_note_text(content, note, {note.number, count, note_reference_id});
  content.xml.close();
  content.xml.line();
}

}  // namespace

void write_notes(Content& content) {
  const std::vector<Note>& notes = content.story.article.notes;
  if (notes.empty()) return;
  open_section(content, {kNotesId, "footnotes", "doc-endnotes", Label::notes});
  for (const Note& note : notes) write_note(content, note);
  close_section(content);
}

}  // namespace newsexport
