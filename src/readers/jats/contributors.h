#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// Each `contrib` becomes a byline: name, role (its own, or its type where that is not "author"), the
/// affiliations that it refers to or that hold for its whole group, and the way to it (ORCID, web, mail).
/// `author-notes` become notes, printed after those that the text refers to.
void read_contributors(const XmlElement& meta, Conversion& conversion);

}  // namespace newsexport::jats
