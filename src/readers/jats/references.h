#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// Reads all `ref-list`s below `root` into `article.references` and what links to them. Each citation of a
/// `ref` (element-citation, mixed-citation, nlm-citation, citation) is a work of its own, in CSL's terms. One
/// that is text without marked parts, or whose text says more than they do, is printed in its own words.
void read_references(const XmlElement& root, Conversion& conversion);

/// What a `ref-list` says beside its works, where it stands: a title that says more than "References", with a
/// citation of each work, and its paragraphs.
void add_list_of_references(const XmlElement& list, int level, Conversion& conversion, Blocks& out);

}  // namespace newsexport::jats
