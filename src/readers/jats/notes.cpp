// External interface: read_note_content(), add_notes(), add_author_notes().
#include "readers/jats/notes.h"

#include <algorithm>

#include "model/labels.h"
#include "readers/jats/blocks.h"
#include "readers/jats/inlines.h"
#include "readers/jats/names.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

constexpr int kLevelInNote = 6;

void move_blocks(Blocks& added, Blocks& out) {
  std::move(added.begin(), added.end(), std::back_inserter(out));
}

void add_note(const XmlElement& fn, Blocks content, Conversion& conversion) {
  Note note;
  note.key = attribute_text(fn, "id");
  note.position = {fn.line, 0};
  note.content = std::move(content);
  conversion.article.notes.push_back(std::move(note));
}

/// The outputs put "Notes" over their notes themselves.
bool is_own_label(const Inlines& title, const Conversion& conversion) {
  return fold_case(plain_text(title)) == fold_case(label(Label::notes, conversion.article.language));
}

void add_title(const XmlElement& group, int level, Conversion& conversion, Blocks& out) {
  Inlines title;
  for (const std::string_view name : {"label", "title"}) {
    for (const XmlElement* part : child_elements(group, name))
      append_spaced(read_inlines(*part, conversion), title);
  }
  if (!title.empty())
    out.push_back(make_block(Crosshead{std::min(level, kLevelInNote), std::move(title)}, group));
}

/// People whose entry refers to the element with this id, by the names that their entries have.
std::vector<Name> people_concerned(const XmlElement& meta, const std::string& id) {
  std::vector<Name> people;
  for (const XmlElement* contrib : descendants(meta, "contrib")) {
    for (const XmlElement* reference : child_elements(*contrib, "xref")) {
      const std::vector<std::string> ids = split_words(attribute(*reference, "rid"));
      const std::vector<Name> names = names_in(*contrib);
      if (!names.empty() && std::ranges::find(ids, id) != ids.end()) people.push_back(names.front());
    }
  }
  return people;
}

/// " (Jane Doe, John Roe)" behind a note that concerns some of the authors and does not say whom.
void add_people_concerned(const XmlElement& meta, const XmlElement& note, Blocks& content) {
  const std::string id = attribute_text(note, "id");
  auto* last = content.empty() ? nullptr : std::get_if<Paragraph>(&content.back().value);
  if (id.empty() || !last) return;
  const std::vector<Name> people = people_concerned(meta, id);
  const std::size_t all = descendants(meta, "contrib").size();
  if (people.empty() || people.size() == all) return;
  const std::string words = words_of(note);
  std::string names;
  for (const Name& name : people) {
    if (words.find(name.family.empty() ? name.literal : name.family) != std::string::npos) return;
    names += (names.empty() ? "" : ", ") + spoken_name(name);
  }
  append_text(last->content, " (" + names + ")");
}

}  // namespace

std::string new_note_key(const Conversion& conversion) {
  return "jats-note-" + std::to_string(conversion.article.notes.size() + 1);
}

Blocks read_note_content(const XmlElement& note, Conversion& conversion) {
  return read_blocks(content_without(note, {"label"}), kLevelInNote, conversion);
}

void add_notes(const XmlElement& group, int level, Conversion& conversion, Blocks& out) {
  Blocks text;
  std::size_t first_note = conversion.article.notes.size();
  for (const XmlElement* fn : child_elements(group)) {
    const std::string_view name = local_name(*fn);
    if (name == "title" || name == "label") continue;
    if (name != "fn") {
      read_child(*fn, level, conversion, text);
      continue;
    }
    Blocks content = read_note_content(*fn, conversion);
    if (content.empty()) continue;
    if (conversion.note_ids.contains(attribute_text(*fn, "id"))) {
      add_note(*fn, std::move(content), conversion);
    } else {
      content.front().id = attribute_text(*fn, "id");
      move_blocks(content, text);
    }
  }
  Blocks title;
  add_title(group, level, conversion, title);
  if (!title.empty() && text.empty() && first_note < conversion.article.notes.size()) {
    Inlines words = std::get<Crosshead>(title.front().value).content;
    if (is_own_label(words, conversion)) return;
    Blocks& content = conversion.article.notes[first_note].content;
    Block block = make_block(Paragraph{{{Strong{std::move(words)}}}}, group);
    block.id.clear();
    content.insert(content.begin(), std::move(block));
    return;
  }
  move_blocks(title, out);
  move_blocks(text, out);
}

void add_author_notes(const XmlElement& meta, Conversion& conversion, Blocks& out) {
  for (const XmlElement* notes : child_elements(meta, "author-notes")) {
    add_label_and_title(*notes, conversion, out);
    for (const XmlElement* child : child_elements(*notes)) {
      const std::string_view name = local_name(*child);
      if (name == "label" || name == "title") continue;
      Blocks content = read_note_content(*child, conversion);
      if (content.empty()) continue;
      add_people_concerned(meta, *child, content);
      const std::string id = attribute_text(*child, "id");
      if (conversion.note_ids.contains(id)) {
        add_note(*child, std::move(content), conversion);
      } else {
        content.front().id = id;
        move_blocks(content, out);
      }
    }
  }
}

}  // namespace newsexport::jats
