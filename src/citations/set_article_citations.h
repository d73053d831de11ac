#pragma once

#include "citations/citation_setter.h"
#include "model/article.h"
#include "support/diagnostics.h"

namespace newsexport {

/// Sets all citations of a numbered article (see number_citations()) and its list of Sources as the citation
/// style says: fills `pieces` and `author` of each Citation, `entry_label` and `entry` of each Reference. The
/// references are put into the style's order, and numbered anew by it, those that nothing cites too: a number
/// is the place in the list. Where the style has no list, only cited references keep a number.
void set_article_citations(Article& article, const CitationSetter& setter, Diagnostics& diagnostics);

/// Sets the entry of one reference as the list of Sources would have it (a style without a list: as a
/// citation).
void set_single_entry(Reference& reference, const std::string& language, const CitationSetter& setter,
                      Diagnostics& diagnostics);

}  // namespace newsexport
