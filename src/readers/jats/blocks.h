#pragma once

#include <initializer_list>

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// The blocks of an element's content. `level` is that of the crosshead that a `title` or a `sec` in it gets.
/// Paragraphs that hold blocks are divided around them.
Blocks read_blocks(const XmlElement& element, int level, Conversion& conversion);

/// Adds one element that stands where blocks are known. What is no block of ours leaves what it holds.
void read_child(const XmlElement& child, int level, Conversion& conversion, Blocks& out);

/// Adds all that an element holds but its children of these local names, which the caller read by itself: so
/// that what nobody thought of is text at least.
void add_remainder(const XmlElement& element, std::initializer_list<std::string_view> but, int level,
                   Conversion& conversion, Blocks& out);

/// Adds an element's `label`, `title` and `speaker` as a strong paragraph.
void add_label_and_title(const XmlElement& element, Conversion& conversion, Blocks& out);

/// Adds a section: its crosshead and its content.
void add_section(const XmlElement& section, int level, Conversion& conversion, Blocks& out);

/// "Figure 1 Rain in May" of an element's `label` and `caption`: the label strong, the title as it is, the
/// paragraphs after it.
Inlines read_caption(const XmlElement& element, Conversion& conversion);

}  // namespace newsexport::jats
