#pragma once

#include "model/article.h"

namespace newsexport {

/// Turns the outlets that the sentences of `article.body` cite ("a Washington Post report underscores") into
/// citations: the outlet's own words become the anchor, and a Reference "text-1", "text-2", … holds what the
/// sentence says of the source and nothing else (outlet, kind of piece, the piece it is based on).
/// Sources that are the same in all of this are one Reference. Words of links, code, citations and
/// headings stay as they are. Usable for every format.
void mark_attributions(Article& article);

}  // namespace newsexport
