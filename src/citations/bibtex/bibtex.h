#pragma once

#include <string>
#include <vector>

#include "model/reference.h"
#include "support/diagnostics.h"
#include "support/source.h"

namespace newsexport {

/// Reads a BibTeX or BibLaTeX file. The two are read as one format: what BibLaTeX adds is never in BibTeX's
/// way, but for one thing: "Drummond de Andrade, Carlos" has the family name "Drummond de Andrade", as
/// BibLaTeX has it. Titles are brought to sentence case where the entry's language is English (`langid`) or,
/// where it names none, `language` is (BCP 47; empty counts as English); see sentence_case().
/// Broken entries, circles and doubled keys are reported and the rest is kept. Throws Error
/// `bibliography.invalid` with file and line where not one entry could be read.
std::vector<Reference> read_bibtex(const Source& source, const std::string& language,
                                   Diagnostics& diagnostics);

}  // namespace newsexport
