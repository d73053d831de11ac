#pragma once

#include <string>

#include "assembly/assemble.h"
#include "model/article.h"
#include "support/diagnostics.h"

namespace newsexport {

/// The headline's characters; where there is none, the first words of the text, reported as
/// `metadata.title-missing` unless the reader has reported a missing headline.
std::string make_title(const Article& article, Diagnostics& diagnostics);

/// For dcterms:modified: as the options say, else the article's own last date, else 1970-01-01T00:00:00Z with
/// `metadata.date-missing`.
std::string make_modified(const Article& article, const AssemblyOptions& options, Diagnostics& diagnostics);

/// Reports what every publication should say and this article does not. Nothing is made up for it.
void report_missing_metadata(const Article& article, Diagnostics& diagnostics);

}  // namespace newsexport
