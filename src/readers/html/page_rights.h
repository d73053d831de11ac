#pragma once

#include "model/rights.h"
#include "readers/html/extraction.h"
#include "readers/html/page_facts.h"

namespace newsexport::html {

/// The page's rights: its visible notice ("© 2026 Harbour Ledger. All rights reserved." in the foot of the
/// page or at the end of the article), else that of its meta elements, with holder, year and licence as
/// metadata states them or the notice says them. Credits of single pictures are no notice of the page.
/// A notice that stands in the article itself is taken out of it: `extraction` leaves it out.
Rights find_page_rights(const Document& document, const Rights& stated, Extraction& extraction);

}  // namespace newsexport::html
