#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// The content of an `fn`, without its label.
Blocks read_note_content(const XmlElement& note, Conversion& conversion);

/// A key that no note of the article has, for one without an id.
std::string new_note_key(const Conversion& conversion);

/// Adds the notes of an `fn-group`. Those that the text refers to become the article's notes; all others are
/// text ("Competing interests"), and links from elsewhere lead to it. The group's title stands before its
/// text, or in its first note where it has no other.
void add_notes(const XmlElement& group, int level, Conversion& conversion, Blocks& out);

/// `author-notes` (correspondence, equal contributions, interests): as text, behind the names of those whom
/// it concerns where its own words do not name them; what the text refers to becomes a note.
void add_author_notes(const XmlElement& meta, Conversion& conversion, Blocks& out);

}  // namespace newsexport::jats
