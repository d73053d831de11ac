#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// Reads all `ref-list`s below `root` into `article.references` and what links to them. Each citation of a
/// `ref` (element-citation, mixed-citation, nlm-citation, citation) is a work of its own, in CSL's terms; one
/// that is text without marked parts keeps its words as its title.
void read_references(const XmlElement& root, Conversion& conversion);

}  // namespace newsexport::jats
