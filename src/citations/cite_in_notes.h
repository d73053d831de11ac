#pragma once

#include "model/article.h"

namespace newsexport {

/// For a citation style of the note kind: each citation of the running text moves into a note of its own
/// ("cite-1", "cite-2", …), and a reference to it stands in its place. Words that belong to the sentence stay:
/// the anchor of an attribution, and for `@key says` an empty citation right before the note's reference,
/// which place_cited_authors() fills. Citations that stand in a note already stay where they are; those that
/// cite nothing known stay in the text.
void cite_in_notes(Article& article);

/// Puts the authors that set citations name (Citation::author) into the sentences that wait for them.
void place_cited_authors(Article& article);

}  // namespace newsexport
