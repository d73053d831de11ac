#pragma once

#include <string>
#include <vector>

#include "model/reference.h"
#include "support/diagnostics.h"
#include "support/source.h"

namespace newsexport {

/// Reads a bibliography file: BibTeX or BibLaTeX (a name that ends in ".bib", or a text that begins with "@"
/// or
/// "%"), CSL-JSON (a text that begins with "[" or "{") or CSL-YAML (a list, or a map with `references:`).
/// `language` (BCP 47, empty counts as English) is that of BibTeX entries which name none: English titles are
/// brought to sentence case, as CSL wants them. Throws Error `bibliography.invalid` with file and line where
/// the file is none of these.
std::vector<Reference> read_bibliography(const Source& source, Diagnostics& diagnostics,
                                         const std::string& language = {});

}  // namespace newsexport
