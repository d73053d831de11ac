#pragma once

#include "model/article.h"
#include "readers/html/extraction.h"
#include "support/diagnostics.h"

namespace newsexport::html {

/// The account of what a page shows: text that is neither in `article`, which has all that was left out of
/// it, nor set aside is reported and added to that (see readers/account/account.h). Single words outside of
/// the article's element are set aside: what is left of a byline or notice ("Legal", "Reply").
void account_for_page(const Document& document, const Extraction& extraction, Article& article,
                      Diagnostics& diagnostics);

}  // namespace newsexport::html
