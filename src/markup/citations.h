#pragma once

#include "markup/content.h"

namespace newsexport {

/// The marker of a note, in the markup that opens as a pop-up on Kindle, Kobo, Apple Books and Thorium:
/// `<a id="fnref-1-1" href="#fn-1" epub:type="noteref">1</a>`, raised by the stylesheet, without a child
/// element (which once kept Apple Books from opening it). A key that no note has prints as "[^key]".
void write_note_reference(Content& content, const NoteReference& reference);

/// What a citation prints within the sentence: its anchor words, or the name of the work.
void write_citation_words(Content& content, const Citation& citation);

/// `[see 1, p. 3; 2]`, each number a link to its source. Where no key of the citation is known, the
/// citation's own text as the source has it.
void write_citation_marker(Content& content, const Citation& citation);

}  // namespace newsexport
