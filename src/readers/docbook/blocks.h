#pragma once

#include "readers/docbook/conversion.h"

namespace newsexport::docbook {

/// The blocks of an element's content. `level` is that of the crosshead that a section in it gets. Titles of
/// the element itself and what describes it (`info`) are not among them.
Blocks read_blocks(const XmlElement& element, int level, Conversion& conversion);

/// Adds one element that stands where blocks are known. What is no block of ours leaves what it holds, under
/// its title.
void read_child(const XmlElement& element, int level, Conversion& conversion, Blocks& out);

/// Adds title and subtitle as paragraphs of their own, what `info` says to a reader, then the content.
void read_titled(const XmlElement& element, int level, Conversion& conversion, Blocks& out);

/// Adds an element's titles, without its content.
void add_titles(const XmlElement& element, Conversion& conversion, Blocks& out);

}  // namespace newsexport::docbook
