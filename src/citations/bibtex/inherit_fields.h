#pragma once

#include <vector>

#include "citations/bibtex/bib_entry.h"
#include "support/diagnostics.h"

namespace newsexport {

/// Fills each entry with what it inherits: by `crossref` under the names of BibLaTeX's rules (a book's title
/// becomes the booktitle of its chapter; manual, appendix B), by `xdata` all fields as they stand. `xref`
/// only refers (manual, 2.4.1) and gives nothing. An entry's own fields win; parents inherit first. What is
/// missing, a circle and chains beyond all use are reported (`bibliography.crossref-…`). Bounded: parents
/// cannot multiply large values without end.
void inherit_fields(std::vector<BibEntry>& entries, Diagnostics& diagnostics);

}  // namespace newsexport
