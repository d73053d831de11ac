#pragma once

#include "citations/citation_setter.h"
#include "model/article.h"

namespace newsexport {

/// For a citation style of the note kind: each citation of the running text moves into a note of its own
/// ("cite-1", "cite-2", …), and a reference to it stands in its place, behind the punctuation that follows
/// and without a space before it. Words that belong to the sentence stay: the anchor of an attribution, and
/// for
/// `@key says` the authors. Citations that stand in a note already stay where they are; those that cite
/// nothing known stay in the text.
void cite_in_notes(Article& article, const CitationSetter& setter);

/// Takes the full stop from set citations that stand in the middle of a note, or before a full stop: a note
/// style ends each citation with one.
void join_citations_in_notes(Article& article);

}  // namespace newsexport
