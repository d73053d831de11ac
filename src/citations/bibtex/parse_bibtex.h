#pragma once

#include <vector>

#include "citations/bibtex/bib_entry.h"
#include "support/diagnostics.h"
#include "support/source.h"

namespace newsexport {

/// Reads the entries of a BibTeX file as BibTeX and Biber do: what stands between entries is a comment,
/// @string macros (and those of the months) are expanded, names count without regard to case, entries may
/// be put in parentheses. An entry that is broken is reported (`bibliography.invalid`), keeps the fields
/// before the break, and the reader goes on with the next one; a value whose brace is missing ends where
/// an entry begins in a line of its own. Time is linear in the text; what macros may multiply is bounded
/// (`bibliography.too-large`). Never throws.
std::vector<BibEntry> parse_bibtex(const Source& source, Diagnostics& diagnostics);

}  // namespace newsexport
