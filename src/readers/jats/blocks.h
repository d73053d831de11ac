#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// The blocks of an element's content. `level` is that of the crosshead that a `title` or a `sec` in it gets.
/// Paragraphs that hold blocks are divided around them.
Blocks read_blocks(const XmlElement& element, int level, Conversion& conversion);

/// Adds a section: its crosshead and its content.
void add_section(const XmlElement& section, int level, Conversion& conversion, Blocks& out);

/// The content of an `fn`, without its label.
Blocks read_note_content(const XmlElement& note, Conversion& conversion);

/// Adds the notes of an `fn-group`: those that the text refers to, and all of a group without a title, to the
/// article's notes; what stands under a title and is never referred to ("Competing interests") as text.
void add_notes(const XmlElement& group, int level, Conversion& conversion, Blocks& out);

/// "Figure 1 Rain in May" of an element's `label` and `caption`: the label strong, the title as it is, the
/// paragraphs after it.
Inlines read_caption(const XmlElement& element, Conversion& conversion);

}  // namespace newsexport::jats
