#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// Each `contrib` becomes a byline: name, role (its own, or its type where that is not "author"), the
/// affiliations that it refers to or that hold for its whole group, and the way to it (ORCID, web, mail).
/// What else is said of them goes to `out`, which is printed behind the text: the members of groups, what
/// authors say of themselves (`bio`, `author-comment`), notes, affiliations that nobody refers to.
void read_contributors(const XmlElement& meta, Conversion& conversion, Blocks& out);

}  // namespace newsexport::jats
