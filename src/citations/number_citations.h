#pragma once

#include "model/article.h"
#include "support/diagnostics.h"

namespace newsexport {

/// Numbers notes and cited references in the order in which a reader first meets them, fills in number and
/// occurrence of every NoteReference and CitationItem, and sorts `article.notes` and `article.references` by
/// number, those that nobody refers to last. References within a note count where the note stands, which is
/// after the body. Reports `citation.unknown-key`, `note.unknown-key` (the reference stays, unnumbered),
/// `note.unreferenced` and `citation.duplicate-key` (the first of two is used).
void number_citations(Article& article, Diagnostics& diagnostics);

}  // namespace newsexport
