#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// Adds what `part`, made of a sub-article's front matter, says of itself as blocks: its kind and title,
/// makers, dates and summary to `out`; where it stands, its keywords and its rights to `after`, which is
/// printed behind its text.
void add_front_of_part(Article part, const XmlElement& element, Blocks& out, Blocks& after);

}  // namespace newsexport::jats
