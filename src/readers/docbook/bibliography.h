#pragma once

#include "readers/docbook/conversion.h"

namespace newsexport::docbook {

/// Reads each `biblioentry` and `bibliomixed` into `article.references`. The words of a `bibliomixed` are
/// printed as they stand; what an entry says beside its fields is printed behind it.
void read_bibliography(const XmlElement& root, Conversion& conversion);

/// What a list of works says beside them, where it stands: a title that says more than "References", with a
/// citation of each work, and its paragraphs.
void add_list_of_works(const XmlElement& list, int level, Conversion& conversion, Blocks& out);

}  // namespace newsexport::docbook
