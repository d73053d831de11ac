#pragma once

#include "citations/bibtex/bib_entry.h"
#include "citations/bibtex/bib_field_text.h"
#include "model/reference.h"

namespace newsexport {

/// Sets the reference's titles: "title", "title-short", "container-title", "container-title-short",
/// "volume-title", "collection-title", "event-title", "original-title". Which field is which depends on the
/// entry's type: a @book with a `maintitle` is one volume of it, the title of a @periodical is the journal's.
void add_titles(Reference& reference, const BibEntry& entry, const BibFieldText& text);

/// Whether the entry is a part of a book or of proceedings.
bool is_part_of_book(const BibEntry& entry);
/// Whether the entry is, or stands in, a journal, magazine or newspaper.
bool is_in_periodical(const BibEntry& entry);

}  // namespace newsexport
