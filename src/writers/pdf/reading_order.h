#pragma once

#include <optional>
#include <vector>

#include "typeset/page_list.h"

namespace newsexport::pdf {

/// The pages with the right-to-left runs of each line joined, and with spaces joined to the words beside
/// them; none where nothing is to be joined.
///
/// Spaces and joiners often come from another font than the letters. Each word would then be a run by itself,
/// in whose sequence some readers find no spaces (PDFium leaves out what has no ink) and others no line. Such
/// spaces are set in the font of the letters, as wide as they were.
std::optional<PageList> with_joined_runs(const PageList& pages);

/// The items of a page in the order in which they are painted: as they are read, but the runs of a line that
/// has right-to-left ones from left to right, as browsers print it. Readers of the file take what is written
/// in that order for what is seen, and turn it round; hardly any would take it in reading order.
std::vector<std::size_t> painting_order(const Page& page);

}  // namespace newsexport::pdf
