#pragma once

#include <string>

#include "model/reference.h"

namespace newsexport {

/// An article's own reference as the files that reference managers take in ("Cite this article"). Each is a
/// whole file of one record, UTF-8, ending with a line end; a reference without a key is called "article".

/// CSL-JSON: an array of one item.
std::string csl_json_record(const Reference& reference);

/// BibLaTeX: @article with entrysubtype for newspapers and magazines, @online for pages of the web, and so
/// on. TeX's special signs are escaped, the title is protected from changes of case, CSL's marks become
/// commands.
std::string bibtex_record(const Reference& reference);

/// RIS (tags as Reference Manager and Zotero use them), with CR LF line ends as the format demands. Marks are
/// taken off: RIS has none.
std::string ris_record(const Reference& reference);

}  // namespace newsexport
