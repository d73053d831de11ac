#pragma once

#include <string>

#include "citations/bibtex/bib_entry.h"
#include "model/reference.h"
#include "support/diagnostics.h"

namespace newsexport {

/// Makes the CSL item of an entry that has inherited all it can. The table of fields follows pandoc's reader,
/// which is the one that people compare with. `language` (BCP 47) is that of an entry which names none.
/// Unreadable dates, names and commands are reported (`reference.bad-date`, `reference.name-as-text`,
/// `bibliography.unknown-command`) and kept as words.
Reference reference_from_bib_entry(const BibEntry& entry, const std::string& language,
                                   Diagnostics& diagnostics);

}  // namespace newsexport
