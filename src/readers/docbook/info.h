#pragma once

#include "readers/docbook/conversion.h"

namespace newsexport::docbook {

/// Reads the article's own `info` (or `articleinfo`). What a person would read of it and no field of the
/// article holds (releases, revisions, notes) is added to `after`, which is printed behind the text.
void read_info(const XmlElement& info, Conversion& conversion, Blocks& after);

/// Adds what the `info` of a section or a block says to a reader: its makers, dates, rights, summary.
void add_info(const XmlElement& element, int level, Conversion& conversion, Blocks& out);

/// Adds a `revhistory`: a paragraph for each revision, "2, 2026: Planks counted anew."
void add_revisions(const XmlElement& history, int level, Conversion& conversion, Blocks& out);

}  // namespace newsexport::docbook
