#pragma once

#include <vector>

#include "readers/reader.h"

namespace newsexport {

/// Reads NewsML-G2 (IPTC, up to 2.35): a `newsItem`, or all of them in a `newsMessage` or beside a
/// `packageItem`. Each text item becomes an article; its pictures are the picture items that its package or
/// its links name. Bodies are XHTML, NITF or plain text by the name of the element that is there, whatever
/// their label says. Notes to editors (`edNote`) are left out and reported (`newsml-g2.left-out`).
///
/// Throws Error where there is no text item, with a code that says what there is instead:
/// `newsml-g2.concept-item`, `.knowledge-item`, `.planning-item`, `.catalog-item`, `.picture-item` (or
/// another class), `.package-item` for a package that only refers to its items, `.no-item`; and
/// `newsml-g2.item-empty` where the only text items have neither text nor headline.
std::vector<Reading> read_newsml_g2(const Source& source, const ReadOptions& options,
                                    Diagnostics& diagnostics);

}  // namespace newsexport
