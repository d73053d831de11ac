#pragma once

#include "readers/docbook/conversion.h"

namespace newsexport::docbook {

/// Adds a list of items, members, steps or callouts. What stands before the first item stands before the
/// list, what stands behind it (the result of a procedure) after it.
void add_list(const XmlElement& element, int level, Conversion& conversion, Blocks& out);

/// Adds a `variablelist` (term, listitem) or `glosslist` (glossterm, glossdef).
void add_definitions(const XmlElement& element, int level, Conversion& conversion, Blocks& out);

/// Adds one entry of a `glossary`, to the list that the entry before it made.
void add_glossary_entry(const XmlElement& entry, int level, Conversion& conversion, Blocks& out);

/// Adds a `segmentedlist` as a table: its `segtitle`s head the columns.
void add_segments(const XmlElement& element, int level, Conversion& conversion, Blocks& out);

}  // namespace newsexport::docbook
